package guatu.demo;

import java.util.SplittableRandom;

/// How an item fares through the half year, as shares of the plan.
enum Behaviour {
    ON_TIME(0.715), EARLY(0.065), LAGGING(0.105), FAILING(0.03), STALLED(0.02), CAUGHT_UP(0.015), INFLATED(0.01), LATER(0.04);

    private final double share;

    Behaviour(double share) {
        this.share = share;
    }

    /// Draws a behaviour by the shares above.
    static Behaviour draw(SplittableRandom random) {
        var left = random.nextDouble();
        for (var one : values()) {
            left -= one.share;
            if (left < 0) {
                return one;
            }
        }
        return ON_TIME;
    }

    /// Done so far as a factor of the planned share, in window 0 to 11; `grain` in 0 to 1 is the item's own luck.
    double factor(int window, double grain) {
        return switch (this) {
            case ON_TIME -> 1.058 + 0.036 * grain;
            case EARLY -> 1.13 + 0.12 * grain;
            case LAGGING -> 0.83 + 0.10 * grain;
            case FAILING -> 0.52 + 0.24 * grain;
            case STALLED -> 1.0;
            case CAUGHT_UP -> window < 6 ? 0.70 : Math.min(1.06, 0.70 + 0.09 * (window - 5));
            case INFLATED -> 0.86 + 0.06 * grain;
            case LATER -> 0;
        };
    }

    /// The window after which nothing moves any more, for a stalled item.
    int stallsAfter(double grain) {
        return this == STALLED ? 7 + (int) (3 * grain) : Integer.MAX_VALUE;
    }

    /// What the unit claims beyond what is there, as a factor; month ends are the even windows' followers.
    double claim(int window) {
        return this == INFLATED && window % 2 == 1 ? 1.16 : 1.0;
    }
}
