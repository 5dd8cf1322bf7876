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
            state = next(state, steps, weights, week, remaining);
            finished[week] = Math.max(finished[week - 1], Math.min(1, state[remaining]));
            if (finished[week] > CERTAIN) {
                Arrays.fill(finished, week + 1, cap + 1, finished[week]);
                break;
            }
        }
        return new FinishDistribution(finished);
    }

    /// One more week; what can have been done by then lies between so many smallest and so many largest steps.
    private static double[] next(double[] state, int[] steps, double[] weights, int week, int remaining) {
        var next = new double[remaining + 1];
        next[remaining] = state[remaining];
        var least = (int) Math.min(remaining, (week - 1L) * steps[0]);
        var most = (int) Math.min(remaining - 1, (week - 1L) * steps[steps.length - 1]);
        for (var done = least; done <= most; done++) {
            for (var step : steps) {
                next[Math.min(done + step, remaining)] += state[done] * weights[step];
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
