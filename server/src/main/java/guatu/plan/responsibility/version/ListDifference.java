package guatu.plan.responsibility.version;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two states of a list held against each other, item by item and field by field (CATALOGUE C-015). Pure.
/// @param later how many deadlines moved later
/// @param same  how many items say the same in both
public record ListDifference(List<HandedRow> added, List<HandedRow> withdrawn, List<Changed> changed, int later, int same) {

    /// How a change is to be read: a deadline LATER or EARLIER, a number UP or DOWN, all else PLAIN.
    public enum Tone { PLAIN, LATER, EARLIER, UP, DOWN }

    /// One field that reads otherwise. `name` is the indicator's or the node's; `delta` in days (dates) or in `unit` (numbers), signed.
    public record FieldChange(String field, @Nullable String name, @Nullable String before, @Nullable String after, Tone tone,
            @Nullable BigDecimal delta, @Nullable String unit) {}

    /// An item that stayed but reads otherwise; number and title as in the newer state.
    public record Changed(UUID itemId, String no, String title, @Nullable String lead, List<FieldChange> changes) {}

    /// What came, what went and what changed from one state to the other, in list order.
    public static ListDifference between(List<HandedRow> before, List<HandedRow> after) {
        var old = before.stream().collect(Collectors.toMap(HandedRow::itemId, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        var added = new ArrayList<HandedRow>();
        var changed = new ArrayList<Changed>();
        var same = 0;
        for (var row : after) {
            var was = old.remove(row.itemId());
            var changes = was == null ? List.<FieldChange>of() : changes(was, row);
            if (was == null) {
                added.add(row);
            } else if (changes.isEmpty()) {
                same++;
            } else {
                changed.add(new Changed(row.itemId(), row.no(), row.title(), row.lead(), changes));
            }
        }
        var later = (int) changed.stream().filter(one -> one.changes().stream().anyMatch(change -> change.field().equals("due") && change.tone() == Tone.LATER)).count();
        return new ListDifference(List.copyOf(added), List.copyOf(old.values()), List.copyOf(changed), later, same);
    }

    private static List<FieldChange> changes(HandedRow was, HandedRow is) {
        var found = new ArrayList<FieldChange>();
        day(found, "due", null, was.due(), is.due());
        plain(found, "title", was.title(), is.title());
        plain(found, "lead", was.lead(), is.lead());
        plain(found, "assist", String.join("、", was.assist()), String.join("、", is.assist()));
        plain(found, "leader", was.leader(), is.leader());
        plain(found, "firstResponsible", was.firstResponsible(), is.firstResponsible());
        plain(found, "directResponsible", was.directResponsible(), is.directResponsible());
        numbers(found, was.numbers(), is.numbers());
        nodes(found, was.nodes(), is.nodes());
        day(found, "start", null, was.start(), is.start());
        plain(found, "goal", was.goal(), is.goal());
        plain(found, "problem", was.problem(), is.problem());
        plain(found, "content", was.content(), is.content());
        number(found, "investmentTotal", null, was.investmentTotal(), is.investmentTotal(), was.investmentUnit(), is.investmentUnit());
        number(found, "investmentYear", null, was.investmentYear(), is.investmentYear(), was.investmentUnit(), is.investmentUnit());
        plain(found, "no", was.no(), is.no());
        plain(found, "category", was.category(), is.category());
        plain(found, "groups", String.join(" › ", was.groups()), String.join(" › ", is.groups()));
        plain(found, "place", was.place(), is.place());
        return List.copyOf(found);
    }

    private static void plain(List<FieldChange> found, String field, @Nullable String was, @Nullable String is) {
        var before = blank(was);
        var after = blank(is);
        if (!Objects.equals(before, after)) {
            found.add(new FieldChange(field, null, before, after, Tone.PLAIN, null, null));
        }
    }

    /// No deadline at all is later than any.
    private static void day(List<FieldChange> found, String field, @Nullable String name, @Nullable LocalDate was, @Nullable LocalDate is) {
        if (Objects.equals(was, is)) {
            return;
        }
        var days = was == null || is == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(was, is));
        var tone = is == null ? Tone.LATER : was == null || is.isBefore(was) ? Tone.EARLIER : Tone.LATER;
        found.add(new FieldChange(field, name, text(was), text(is), tone, days, null));
    }

    private static void numbers(List<FieldChange> found, List<HandedRow.Number> was, List<HandedRow.Number> is) {
        Map<String, HandedRow.Number> old = new LinkedHashMap<>();
        was.forEach(one -> old.put(one.name() + "\n" + one.relation() + "\n" + one.unit(), one));
        for (var one : is) {
            var before = old.remove(one.name() + "\n" + one.relation() + "\n" + one.unit());
            if (before == null) {
                found.add(new FieldChange("number", one.name(), null, one.said(), Tone.PLAIN, null, one.unit()));
            } else {
                number(found, "number", one.name(), before.value(), one.value(), before.unit(), one.unit());
            }
        }
        old.values().forEach(gone -> found.add(new FieldChange("number", gone.name(), gone.said(), null, Tone.PLAIN, null, gone.unit())));
    }

    private static void number(List<FieldChange> found, String field, @Nullable String name, @Nullable BigDecimal was, @Nullable BigDecimal is,
            @Nullable String unitBefore, @Nullable String unit) {
        if (was == null && is == null || was != null && is != null && was.compareTo(is) == 0 && Objects.equals(unitBefore, unit)) {
            return;
        }
        var comparable = was != null && is != null && Objects.equals(unitBefore, unit);
        var delta = comparable ? is.subtract(was) : null;
        var tone = delta == null ? Tone.PLAIN : delta.signum() > 0 ? Tone.UP : Tone.DOWN;
        found.add(new FieldChange(field, name, amount(was, unitBefore), amount(is, unit), tone, delta == null ? null : bare(delta), unit));
    }

    /// Nodes are known by their label; several of one label by their order.
    private static void nodes(List<FieldChange> found, List<HandedRow.Node> was, List<HandedRow.Node> is) {
        var old = keyed(was);
        keyed(is).forEach((key, node) -> {
            var before = old.remove(key);
            if (before == null) {
                found.add(new FieldChange("node", node.label(), null, node.text(), Tone.PLAIN, null, null));
                return;
            }
            day(found, "nodeDue", node.label(), before.due(), node.due());
            if (!before.text().equals(node.text())) {
                found.add(new FieldChange("node", node.label(), before.text(), node.text(), Tone.PLAIN, null, null));
            }
        });
        old.values().forEach(gone -> found.add(new FieldChange("node", gone.label(), gone.text(), null, Tone.PLAIN, null, null)));
    }

    private static Map<String, HandedRow.Node> keyed(List<HandedRow.Node> nodes) {
        var count = new HashMap<String, Integer>();
        var keyed = new LinkedHashMap<String, HandedRow.Node>();
        nodes.forEach(node -> keyed.put(node.label() + "\n" + count.merge(node.label(), 1, Integer::sum), node));
        return keyed;
    }

    private static @Nullable String amount(@Nullable BigDecimal number, @Nullable String unit) {
        return number == null ? null : bare(number).toPlainString() + (unit == null ? "" : unit);
    }

    private static BigDecimal bare(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
