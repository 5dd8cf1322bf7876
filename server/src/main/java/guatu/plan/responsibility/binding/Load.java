package guatu.plan.responsibility.binding;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// 负荷: what one person carries: bindings, open items led, as first and as directly responsible; each from 0.
public record Load(UUID person, int bound, int led, int first, int direct) {

    /// How much it is in all, for the order of the page.
    public int all() {
        return bound + led + first + direct;
    }

    /// Whether one of the three limited counts is above its limit.
    public boolean over(Limits limits) {
        return bound > limits.bound() || led > limits.led() || direct > limits.direct();
    }

    /// The loads of everybody who carries anything, the heaviest first. Bindings given are those that hold today.
    static List<Load> of(Collection<Chain> open, Collection<Binding> holding) {
        var counts = new LinkedHashMap<UUID, int[]>();
        holding.forEach(binding -> counts.computeIfAbsent(binding.personId(), _ -> new int[4])[0]++);
        Map<Chain.Place, Integer> at = new HashMap<>(Map.of(Chain.Place.LEADER, 1, Chain.Place.FIRST, 2, Chain.Place.DIRECT, 3));
        for (var chain : open) {
            at.forEach((place, n) -> chain.people(place).forEach(person -> counts.computeIfAbsent(person, _ -> new int[4])[n]++));
        }
        return counts.entrySet().stream().map(entry -> new Load(entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2], entry.getValue()[3]))
            .sorted(Comparator.comparingInt(Load::all).reversed().thenComparing(Load::person)).toList();
    }
}
