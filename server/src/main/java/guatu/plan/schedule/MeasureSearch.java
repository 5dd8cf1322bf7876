package guatu.plan.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Looks for what makes an infeasible plan feasible: single steps that raise the least float and, if none restores it,
/// pairs that raise it further than either step alone (RULES R2.6).
final class MeasureSearch {

    static final int MOST_RECOMPUTATIONS = 2_000;

    private static final Comparator<Trial> BEST_FIRST = Comparator.<Trial>comparingInt(trial -> -trial.least())
        .thenComparing(trial -> trial.steps().size())
        .thenComparing(trial -> trial.steps().getFirst(), Change.INPUT_ORDER)
        .thenComparing(trial -> trial.steps().getLast(), Change.INPUT_ORDER);

    private final WhatIf whatIf;
    private final int least;
    private final List<Trial> trials = new ArrayList<>();
    private int recomputations;

    private MeasureSearch(WhatIf whatIf, int least) {
        this.whatIf = whatIf;
        this.least = least;
    }

    private record Trial(List<Change> steps, int least) {}

    static List<Measure> of(ResolvedNetwork network, Floats floats, List<Activity> activities) {
        if (network.size() == 0 || floats.least() >= 0) {
            return List.of();
        }
        var search = new MeasureSearch(new WhatIf(network, floats), floats.least());
        search.run();
        return search.trials.stream().sorted(BEST_FIRST)
            .map(trial -> new Measure(trial.steps().stream().map(step -> named(step, network, activities)).toList(), trial.least()))
            .toList();
    }

    private void run() {
        var first = whatIf.worthTrying();
        var alone = new HashMap<Change, Integer>();
        for (var change : first) {
            if (mayRecompute()) {
                alone.put(change, whatIf.leastFloat(change));
                note(List.of(change), alone.get(change), least);
            }
        }
        if (trials.stream().noneMatch(trial -> trial.least() >= 0)) {
            pairs(first, alone);
        }
    }

    private void pairs(List<Change> first, Map<Change, Integer> alone) {
        var tried = new HashSet<List<Change>>();
        for (var one : first) {
            if (!mayRecompute()) {
                return;
            }
            for (var other : whatIf.worthTrying(one)) {
                var pair = Change.INPUT_ORDER.compare(one, other) < 0 ? List.of(one, other) : List.of(other, one);
                if (tried.add(pair) && mayRecompute()) {
                    var eitherAlone = Math.max(alone.getOrDefault(one, least), alone.getOrDefault(other, least));
                    note(pair, whatIf.leastFloat(pair.getFirst(), pair.getLast()), Math.max(least, eitherAlone));
                }
            }
        }
    }

    private void note(List<Change> steps, int after, int mustExceed) {
        if (after > mustExceed) {
            trials.add(new Trial(steps, after));
        }
    }

    private boolean mayRecompute() {
        return ++recomputations <= MOST_RECOMPUTATIONS;
    }

    private static Measure.Step named(Change change, ResolvedNetwork network, List<Activity> activities) {
        var id = activities.get(change.input()).id();
        return new Measure.Step(change.kind(), switch (change.kind()) {
            case CRASH -> List.of(id);
            case OVERLAP -> List.of(network.link[change.link()].pred(), id);
        });
    }
}
