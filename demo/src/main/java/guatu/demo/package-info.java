/// 示范市: an invented city, the same from the same seed, filled through the doors of real use.
@NullMarked
package guatu.demo;

import org.jspecify.annotations.NullMarked;
