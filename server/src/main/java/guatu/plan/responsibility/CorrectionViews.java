package guatu.plan.responsibility;

import guatu.plan.responsibility.DraftView.Correction;
import guatu.plan.responsibility.reading.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Earlier corrections in words: what the list writes and what it was decided to mean.
@Component
@Transactional(readOnly = true)
class CorrectionViews {

    private final DraftContext context;
    private final UnitGroups groups;
    private final Memories memories;

    CorrectionViews(DraftContext context, UnitGroups groups, Memories memories) {
        this.context = context;
        this.groups = groups;
        this.memories = memories;
    }

    /// A memory as the settings show it.
    record Remembered(UUID id, Memory.Kind kind, String said, String meant, String listName, java.time.Instant learnedAt, String learnedBy) {}

    List<Remembered> all(List<Memory> memories) {
        var words = words();
        return memories.stream().map(memory -> new Remembered(memory.id(), memory.kind(), said(memory.kind(), memory.said()), words.of(memory.kind(), memory.meant()), memory.listName(),
            memory.learnedAt(), memory.learnedBy())).toList();
    }

    /// Those used in a draft, and those that were taken back in it.
    List<Correction> of(ListDraft draft, List<UnitMatch> names) {
        var words = words();
        List<Correction> corrections = new ArrayList<>();
        draft.recalled().forEach(one -> corrections.add(new Correction(one.memory(), one.kind(), said(one.kind(), one.said()), words.of(one.kind(), one.meant()), one.count(), true)));
        var asked = Stream.concat(names.stream().map(UnitMatch::memoryId).filter(Objects::nonNull), draft.forgotten().stream()).toList();
        var known = memories.of(asked).stream().collect(Collectors.toMap(Memory::id, Function.identity()));
        names.stream().filter(match -> match.memoryId() != null && known.containsKey(match.memoryId())).forEach(match ->
            corrections.add(new Correction(match.memoryId(), Memory.Kind.UNIT, match.name(), words.of(Memory.Kind.UNIT, known.get(match.memoryId()).meant()), match.count(), true)));
        draft.forgotten().stream().filter(known::containsKey).map(known::get).forEach(memory ->
            corrections.add(new Correction(memory.id(), memory.kind(), said(memory.kind(), memory.said()), words.of(memory.kind(), memory.meant()), 0, false)));
        return corrections;
    }

    private static String said(Memory.Kind kind, String said) {
        return kind == Memory.Kind.INDICATOR ? said.replace("|", " ") : said;
    }

    private Words words() {
        return new Words(context.units().values().stream().collect(Collectors.toMap(unit -> unit.id().toString(), Function.identity())),
            groups.all().stream().collect(Collectors.toMap(group -> "GROUP:" + group.id(), Function.identity())));
    }

    private record Words(Map<String, guatu.ground.organization.Unit> units, Map<String, UnitGroup> groups) {

        String of(Memory.Kind kind, String meant) {
            return switch (kind) {
                case UNIT -> units.containsKey(meant) ? units.get(meant).name() : groups.containsKey(meant) ? groups.get(meant).name() + "×" + groups.get(meant).members().size() : "";
                case DUE -> meant.startsWith("0 ") ? meant.substring(2) : meant.replaceFirst("^(-?\\d+) ", "$1 / ");
                case COLUMN -> meant;
                case INDICATOR -> indicator(meant.split("\t", -1));
            };
        }

        private static String indicator(String[] parts) {
            return parts[0] + (parts[2].isEmpty() ? " " : " " + Relation.valueOf(parts[2]).sign() + " ") + parts[1];
        }
    }
}
