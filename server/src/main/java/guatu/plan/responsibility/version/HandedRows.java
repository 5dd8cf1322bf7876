package guatu.plan.responsibility.version;

import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Category;
import guatu.plan.campaign.Item;
import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.Indicators;
import guatu.plan.responsibility.ListNode;
import guatu.plan.responsibility.Responsibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts items into words, with what stands around them now.
@Component
class HandedRows {

    private final Campaigns campaigns;
    private final Organization organization;
    private final Indicators indicators;
    private final Responsibility responsibility;

    HandedRows(Campaigns campaigns, Organization organization, Indicators indicators, Responsibility responsibility) {
        this.campaigns = campaigns;
        this.organization = organization;
        this.indicators = indicators;
        this.responsibility = responsibility;
    }

    /// These items of a campaign with their numbers and nodes, in the order given.
    List<HandedRow> of(UUID campaign, List<Item> items) {
        var ids = items.stream().map(Item::id).toList();
        return rows(campaign, items, ids.isEmpty() ? Map.of() : indicators.ofItems(ids), ids.isEmpty() ? Map.of() : responsibility.nodes(ids));
    }

    /// The same without numbers and nodes: a version frozen before copies were kept does not know them.
    List<HandedRow> bare(UUID campaign, List<Item> items) {
        return rows(campaign, items, Map.of(), Map.of());
    }

    private List<HandedRow> rows(UUID campaign, List<Item> items, Map<UUID, List<Indicator>> numbers, Map<UUID, List<ListNode>> nodes) {
        var units = organization.unitsById();
        var categories = campaigns.categories(campaign).stream().collect(Collectors.toMap(Category::id, Category::name));
        return items.stream().map(item -> new HandedRow(item.id(), item.no(), item.title(), item.groups(),
            item.categoryId() == null ? null : categories.get(item.categoryId()), item.leadUnit(), name(units, item.leadUnit()),
            item.assistUnits().stream().map(unit -> name(units, unit)).filter(Objects::nonNull).map(String.class::cast).toList(),
            name(units, item.placeUnit()), item.leader(), item.firstResponsible(), item.directResponsible(), item.start(), item.due(),
            item.problem(), item.goal(), item.content(), item.investmentTotal(), item.investmentYear(), item.investmentUnit(),
            numbers.getOrDefault(item.id(), List.of()).stream().map(one -> new HandedRow.Number(one.name(), one.relation(), one.value(), one.unit())).toList(),
            nodes.getOrDefault(item.id(), List.of()).stream().map(one -> new HandedRow.Node(one.label(), one.text(), one.due())).toList())).toList();
    }

    private static @Nullable String name(Map<UUID, Unit> units, @Nullable UUID unit) {
        var found = unit == null ? null : units.get(unit);
        return found == null ? null : found.name();
    }
}
