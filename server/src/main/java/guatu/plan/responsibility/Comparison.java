package guatu.plan.responsibility;

import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.NewIndicator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list held against the items of its campaign: what is new, the same, changed, or no longer listed.
final class Comparison {

    enum Difference { NEW, SAME, CHANGED }

    /// One field that the list says otherwise; values as people read them.
    record Change(String field, @Nullable String before, @Nullable String after) {}

    /// A row of the list with the item it means, if there is one; `words` is what the item would say.
    record Row(int n, Difference difference, @Nullable Item item, NewItem words, List<NewIndicator> indicators, List<Change> changes) {}

    /// A row as the campaign would hold it.
    record Listed(int n, NewItem words, List<NewIndicator> indicators, List<ListNode> nodes, List<String> unitGroups) {}

    /// What the campaign holds besides the items: numbers, nodes of lists, and groups of units that stay groups.
    record Held(Map<UUID, List<Indicator>> indicators, Map<UUID, List<ListNode>> nodes, Map<UUID, List<String>> unitGroups) {}

    private final Held held;
    private final Function<UUID, String> unitName;
    private final Map<Integer, Item> meant = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final List<Item> items;

    Comparison(Collection<Item> items, Held held, Function<UUID, String> unitName) {
        this.items = items.stream().filter(item -> item.state() != ItemState.WITHDRAWN).toList();
        this.held = held;
        this.unitName = unitName;
    }

    /// Rows find their items by group and title, then by title alone, then by number and group; each item once.
    List<Row> rows(List<Listed> rows) {
        pair(rows, words -> words.groups() + "\n" + words.title());
        pair(rows, NewItem::title);
        pair(rows, words -> words.no().isEmpty() ? null : words.groups() + "\n#" + words.no());
        return rows.stream().map(this::row).toList();
    }

    private void pair(List<Listed> rows, Function<NewItem, @Nullable String> key) {
        var free = new LinkedHashMap<String, List<Item>>();
        items.stream().filter(item -> !taken.contains(item.id())).forEach(item -> {
            var itemKey = key.apply(item.words());
            if (itemKey != null) {
                free.computeIfAbsent(itemKey, _ -> new ArrayList<>()).add(item);
            }
        });
        for (var row : rows) {
            var rowKey = meant.containsKey(row.n) ? null : key.apply(row.words);
            var candidates = rowKey == null ? null : free.get(rowKey);
            if (candidates != null && !candidates.isEmpty()) {
                var item = candidates.removeFirst();
                meant.put(row.n, item);
                taken.add(item.id());
            }
        }
    }

    private Row row(Listed row) {
        var item = meant.get(row.n);
        if (item == null) {
            return new Row(row.n, Difference.NEW, null, row.words, row.indicators, List.of());
        }
        var words = over(item, row.words);
        var kept = row.indicators.isEmpty() ? null : row.indicators;
        var changes = changes(item, words, kept);
        ListExtras.changes(changes, held, item.id(), row);
        return new Row(row.n, changes.isEmpty() ? Difference.SAME : Difference.CHANGED, item, words, kept == null ? List.of() : kept, changes);
    }

    /// What the list does not say stays as the campaign has it.
    private static NewItem over(Item item, NewItem row) {
        return new NewItem(row.no().isEmpty() ? item.no() : row.no(), row.title(), item.categoryId(), row.groups().isEmpty() ? item.groups() : row.groups(),
            item.kind(), or(row.placeUnit(), item.placeUnit()), or(row.leadUnit(), item.leadUnit()),
            row.leadUnit() == null && row.assistUnits().isEmpty() ? item.assistUnits() : row.assistUnits(), or(row.leader(), item.leader()),
            or(row.firstResponsible(), item.firstResponsible()), or(row.directResponsible(), item.directResponsible()), item.start(),
            or(row.due(), item.due()), or(row.problem(), item.problem()), or(row.goal(), item.goal()), or(row.content(), item.content()),
            or(row.investmentTotal(), item.investmentTotal()), or(row.investmentYear(), item.investmentYear()),
            or(row.investmentUnit(), item.investmentUnit()), row.sourceRef());
    }

    private static <T> @Nullable T or(@Nullable T listed, @Nullable T held) {
        return listed == null ? held : listed;
    }

    private List<Change> changes(Item item, NewItem to, @Nullable List<NewIndicator> numbers) {
        List<Change> changes = new ArrayList<>();
        var from = item.words();
        differ(changes, "no", from.no(), to.no());
        differ(changes, "title", from.title(), to.title());
        differ(changes, "groups", String.join(" › ", from.groups()), String.join(" › ", to.groups()));
        differ(changes, "place", name(from.placeUnit()), name(to.placeUnit()));
        differ(changes, "lead", name(from.leadUnit()), name(to.leadUnit()));
        differ(changes, "assist", names(from.assistUnits()), names(to.assistUnits()));
        differ(changes, "leader", from.leader(), to.leader());
        differ(changes, "firstResponsible", from.firstResponsible(), to.firstResponsible());
        differ(changes, "directResponsible", from.directResponsible(), to.directResponsible());
        differ(changes, "due", from.due(), to.due());
        differ(changes, "problem", from.problem(), to.problem());
        differ(changes, "goal", from.goal(), to.goal());
        differ(changes, "content", from.content(), to.content());
        differ(changes, "investment", money(from), money(to));
        if (numbers != null) {
            differ(changes, "indicators", said(held.indicators.getOrDefault(item.id(), List.of())), wanted(numbers));
        }
        return changes;
    }

    private static void differ(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(plainText(before), plainText(after))) {
            changes.add(new Change(field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    /// Breaks and blanks are layout; a list that differs only in them says the same.
    private static @Nullable String plainText(@Nullable Object value) {
        var text = value == null ? "" : value.toString().replaceAll("[\\s\u3000]+", "");
        return text.isEmpty() ? null : text;
    }

    private @Nullable String name(@Nullable UUID unit) {
        return unit == null ? null : unitName.apply(unit);
    }

    private String names(List<UUID> units) {
        return String.join("、", units.stream().map(unitName).toList());
    }

    private static String money(NewItem words) {
        return plain(words.investmentTotal()) + " / " + plain(words.investmentYear()) + " " + words.investmentUnit();
    }

    private static String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String said(List<Indicator> held) {
        return String.join("; ", held.stream().map(one -> one.name() + " " + sign(one.relation()) + " " + plain(one.value()) + one.unit()).toList());
    }

    private static String wanted(List<NewIndicator> listed) {
        return String.join("; ", listed.stream().map(one -> one.name() + " " + sign(one.relation()) + " " + plain(one.value()) + one.unit()).toList());
    }

    private static String sign(guatu.plan.indicator.Relation relation) {
        return switch (relation) {
            case EQ -> "=";
            case GE -> "≥";
            case LE -> "≤";
            case ABOUT -> "≈";
        };
    }

    /// Items of the same source that the list no longer names.
    List<Item> missing() {
        var sources = new HashSet<String>();
        meant.values().forEach(item -> sources.add(source(item)));
        sources.remove("");
        return items.stream().filter(item -> !taken.contains(item.id()) && sources.contains(source(item))).toList();
    }

    private static String source(Item item) {
        var reference = item.sourceRef() == null ? "" : item.sourceRef();
        var end = reference.indexOf(" · ");
        return end < 0 ? "" : reference.substring(0, end);
    }
}
