/// Reading published lists (txt, docx, xlsx): pure functions from bytes to what was understood, with findings at their places.
@NullMarked
package guatu.plan.responsibility.reading;

import org.jspecify.annotations.NullMarked;
