package guatu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Measures the CPU time of the present thread: the median of samples after warming up.
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final int SAMPLES = 9;

    /// Keeps results alive, so that no measured work can be left out.
    private static volatile Object kept = "";

    private CpuTime() {}

    /// Work that gives something back.
    interface Work {
        Object run() throws Exception;
    }

    /// Milliseconds per run; short work is repeated within a sample.
    static double millis(Work work) throws Exception {
        var runs = 0;
        var begin = THREADS.getCurrentThreadCpuTime();
        while (runs < 2 || THREADS.getCurrentThreadCpuTime() - begin < WARM_UP_NANOS) {
            kept = work.run();
            runs++;
        }
        var perSample = Math.max(1, runs / 20);
        var samples = new double[SAMPLES];
        for (var i = 0; i < SAMPLES; i++) {
            samples[i] = once(() -> {
                for (var n = 0; n < perSample; n++) {
                    kept = work.run();
                }
                return kept;
            }) / perSample;
        }
        Arrays.sort(samples);
        return samples[SAMPLES / 2];
    }

    /// Milliseconds of one run.
    static double once(Work work) throws Exception {
        var begin = THREADS.getCurrentThreadCpuTime();
        kept = work.run();
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    }

    /// Where these numbers come from.
    static String conditions() {
        return "Java %s, %d CPUs, %d MB heap, CPU time of one thread, median of %d samples after %d s of warming up".formatted(
            Runtime.version(), Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20, SAMPLES, WARM_UP_NANOS / 1_000_000_000);
    }
}
