package guatu.run.progress;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// F(n), the probability that n weeks suffice: n-fold convolution of the uniform distribution on the increments, absorbed when nothing remains (RULES R5a).
record FinishDistribution(double[] finished) {

    private static final double CERTAIN = 1 - 1e-9;

    static FinishDistribution of(List<Integer> increments, int remaining, int cap) {
        var weights = new double[remaining + 1];
        increments.forEach(x -> weights[Math.clamp(x, 0, remaining)] += 1.0 / increments.size());
        var steps = IntStream.rangeClosed(0, remaining).filter(x -> weights[x] > 0).toArray();
        var state = new double[remaining + 1];
        state[0] = 1;
        var finished = new double[cap + 1];
        for (var week = 1; week <= cap; week++) {
            state = next(state, steps, weights, remaining);
            finished[week] = Math.max(finished[week - 1], Math.min(1, state[remaining]));
            if (finished[week] > CERTAIN) {
                Arrays.fill(finished, week + 1, cap + 1, finished[week]);
                break;
            }
        }
        return new FinishDistribution(finished);
    }

    private static double[] next(double[] state, int[] steps, double[] weights, int remaining) {
        var next = new double[remaining + 1];
        next[remaining] = state[remaining];
        for (var done = 0; done < remaining; done++) {
            if (state[done] > 0) {
                for (var step : steps) {
                    next[Math.min(done + step, remaining)] += state[done] * weights[step];
                }
            }
        }
        return next;
    }

    /// F(n) for n weeks; beyond the cap what the cap reached.
    double by(int weeks) {
        return finished[Math.min(weeks, finished.length - 1)];
    }

    /// The least number of weeks with F(n) >= p; null beyond the cap.
    @Nullable Integer weeks(double p) {
        for (var week = 0; week < finished.length; week++) {
            if (finished[week] >= p) {
                return week;
            }
        }
        return null;
    }
}
