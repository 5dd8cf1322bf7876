package guatu.ground.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The faces of this machine by slot. A character that the slot's own face lacks is taken from another; none at all shows as 〓 and is reported.
final class FontBook implements Widths {

    /// 〓, the printer's mark for a sort that is missing.
    static final int MISSING = '〓';

    private final Map<Slot, List<Face>> chains = new EnumMap<>(Slot.class);
    private final List<Rendered.Substitution> substitutions;

    FontBook(Map<Slot, Face> chosen, Collection<Face> all, List<Rendered.Substitution> substitutions) {
        this.substitutions = List.copyOf(substitutions);
        chosen.forEach((slot, own) -> {
            var chain = new LinkedHashSet<>(List.of(own));
            Stream.of(Slot.SONG, Slot.KAI, Slot.BODY, Slot.HEI, Slot.TITLE).filter(chosen::containsKey).map(chosen::get).forEach(chain::add);
            chain.addAll(all);
            chains.put(slot, new ArrayList<>(chain));
        });
    }

    boolean usable() {
        return chains.size() == Slot.values().length;
    }

    List<Rendered.Substitution> substitutions() {
        return substitutions;
    }

    /// An open face is too light for heads and titles: its strokes are thickened by this much of an em.
    double weight(Slot slot) {
        return slot == Slot.TITLE && substitutions.stream().anyMatch(one -> one.wanted().equals(Slot.TITLE.wanted())) ? 0.028 : 0;
    }

    /// The first face that has the character; the slot's own if none has.
    Face face(Slot slot, int codePoint) {
        var chain = chains.get(slot);
        for (var face : chain) {
            if (face.has(codePoint)) {
                return face;
            }
        }
        return chain.getFirst();
    }

    /// The character itself, or 〓 where no face has it.
    int shown(Slot slot, int codePoint) {
        return Character.isWhitespace(codePoint) && codePoint != '\u3000' ? ' ' : face(slot, codePoint).has(codePoint) ? codePoint : face(slot, MISSING).has(MISSING) ? MISSING : '?';
    }

    @Override
    public double of(Slot slot, int codePoint) {
        var shown = shown(slot, codePoint);
        return face(slot, shown).thousandths(shown) / 1000.0;
    }

    /// The substitutions of the machine, and every character of these sheets that no face has.
    List<Rendered.Substitution> substitutions(List<Sheet> sheets) {
        Set<Integer> lost = new TreeSet<>();
        for (var sheet : sheets) {
            for (var mark : sheet.marks()) {
                if (mark instanceof Mark.Run run) {
                    run.text().codePoints().filter(c -> !Character.isWhitespace(c) && shown(run.slot(), c) != c).forEach(lost::add);
                }
            }
        }
        return Stream.concat(substitutions.stream(), lost.stream()
            .map(c -> new Rendered.Substitution(Character.toString(c) + " (U+" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + ")", "〓"))).toList();
    }
}
