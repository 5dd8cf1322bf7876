/// Benchmarks beside what users would pick instead; printed, never asserted.
@NullMarked
package guatu.bench;

import org.jspecify.annotations.NullMarked;
