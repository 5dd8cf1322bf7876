package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.NewIndicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Writes the rows of an accepted list into its campaign: items, indicators, nodes and groups of units.
@Component
class ListWriting {

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final ListNodes nodes;
    private final ItemGroups groups;

    ListWriting(Campaigns campaigns, Indicators indicators, ListNodes nodes, ItemGroups groups) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.nodes = nodes;
        this.groups = groups;
    }

    void write(Actor actor, UUID campaign, List<DraftRow> rowsTaken, List<Comparison.Row> compared, Map<String, List<UUID>> units) {
        var taken = rowsTaken.stream().collect(Collectors.toMap(DraftRow::n, Function.identity()));
        Map<UUID, List<NewIndicator>> numbers = new LinkedHashMap<>();
        Map<UUID, List<ListNode>> listed = new LinkedHashMap<>();
        Map<UUID, List<String>> classes = new LinkedHashMap<>();
        var fresh = compared.stream().filter(row -> row.item() == null).toList();
        var added = campaigns.addItems(actor, campaign, categorised(campaign, fresh));
        for (var i = 0; i < fresh.size(); i++) {
            gather(fresh.get(i), added.get(i), numbers);
            extras(fresh.get(i), added.get(i), taken, units, listed, classes);
        }
        var changed = compared.stream().filter(row -> row.difference() == Comparison.Difference.CHANGED).toList();
        if (!changed.isEmpty()) {
            campaigns.changeItems(actor, changed.stream().map(row -> ItemChange.to(item(row).id(), row.words())).toList());
        }
        changed.forEach(row -> {
            gather(row, item(row), numbers);
            extras(row, item(row), taken, units, listed, classes);
        });
        if (!numbers.isEmpty()) {
            indicators.replace(actor, numbers);
        }
        nodes.replace(listed);
        groups.replace(classes);
    }

    private static Item item(Comparison.Row row) {
        return Objects.requireNonNull(row.item());
    }

    private static void gather(Comparison.Row row, Item item, Map<UUID, List<NewIndicator>> numbers) {
        var saidSo = row.item() == null || row.changes().stream().anyMatch(change -> change.field().equals("indicators"));
        if (saidSo && !row.indicators().isEmpty()) {
            numbers.put(item.id(), row.indicators());
        }
    }

    private static void extras(Comparison.Row row, Item item, Map<Integer, DraftRow> taken, Map<String, List<UUID>> units, Map<UUID, List<ListNode>> listed,
            Map<UUID, List<String>> classes) {
        var read = Objects.requireNonNull(taken.get(row.n())).item();
        var nodesOfRow = RowWords.nodes(read);
        if (!nodesOfRow.isEmpty()) {
            listed.put(item.id(), nodesOfRow);
        }
        var kept = RowWords.unitGroups(read, units);
        if (!kept.isEmpty()) {
            classes.put(item.id(), kept);
        }
    }

    /// The first group of an item is its category.
    private List<NewItem> categorised(UUID campaign, List<Comparison.Row> rows) {
        Map<String, UUID> categories = new HashMap<>();
        List<NewItem> items = new ArrayList<>();
        for (var row : rows) {
            var words = row.words();
            items.add(words.groups().isEmpty() ? words
                : words.in(categories.computeIfAbsent(words.groups().getFirst(), name -> campaigns.category(campaign, name).id())));
        }
        return items;
    }
}
