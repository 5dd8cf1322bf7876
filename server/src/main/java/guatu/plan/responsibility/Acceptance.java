package guatu.plan.responsibility;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.Refusal;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.NewIndicator;
import guatu.plan.responsibility.reading.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accepting a draft: units, items, indicators and nodes in one transaction, or nothing.
@Service
@Transactional
class Acceptance {

    private final ListDrafts open;
    private final DraftStore drafts;
    private final DraftRows rows;
    private final UnitMatches matches;
    private final DraftContext context;
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Organization organization;
    private final ListNodes nodes;
    private final AcceptedLists accepted;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;

    Acceptance(ListDrafts open, DraftStore drafts, DraftRows rows, UnitMatches matches, DraftContext context, Campaigns campaigns, Indicators indicators,
            Organization organization, ListNodes nodes, AcceptedLists accepted, Inbox inbox, ApplicationEventPublisher events) {
        this.open = open;
        this.drafts = drafts;
        this.rows = rows;
        this.matches = matches;
        this.context = context;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.organization = organization;
        this.nodes = nodes;
        this.accepted = accepted;
        this.inbox = inbox;
        this.events = events;
    }

    /// Warnings do not stop it; errors do, unless their rows are set aside, and so do names that nobody has decided upon.
    Accepted accept(Actor actor, UUID id) {
        var draft = open.open(actor, id);
        var all = rows.of(id);
        var taken = all.stream().filter(row -> !row.setAside()).toList();
        check(taken, id);
        var units = units(actor, id, taken);
        var compared = context.compare(draft, taken, units);
        write(actor, draft.campaignId(), taken, compared.rows());
        var result = new Accepted((int) compared.count(Comparison.Difference.NEW), (int) compared.count(Comparison.Difference.CHANGED),
            (int) compared.count(Comparison.Difference.SAME), all.size() - taken.size());
        drafts.save(draft.in(ListDraft.State.ACCEPTED));
        accepted.add(actor, draft, result);
        inbox.done(ListDrafts.DUTY, id, actor);
        events.publishEvent(new Audited(actor, "list.accepted", draft.fileName(), true, Map.of("draft", id, "added", result.added(), "changed", result.changed())));
        return result;
    }

    private void check(List<DraftRow> taken, UUID id) {
        if (taken.isEmpty()) {
            throw new Refusal("list.nothing-to-accept");
        }
        var wrong = taken.stream().filter(row -> row.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)).toList();
        if (!wrong.isEmpty()) {
            throw new Refusal("list.errors-left", wrong.size(), wrong.getFirst().read().row());
        }
        var named = UnitMatcher.count(taken.stream().map(DraftRow::unitNames).toList()).keySet();
        var undecided = matches.of(id).stream().filter(match -> match.decision() == UnitMatch.Decision.OPEN && named.contains(match.name())).map(UnitMatch::name).toList();
        if (!undecided.isEmpty()) {
            throw new Refusal("list.units-open", undecided.size(), String.join("、", undecided.stream().limit(5).toList()));
        }
    }

    /// Creates the units to be created and learns the names of the others for the next list.
    private Map<String, UUID> units(Actor actor, UUID id, List<DraftRow> taken) {
        var named = UnitMatcher.count(taken.stream().map(DraftRow::unitNames).toList()).keySet();
        var known = new HashMap<>(organization.names());
        Map<String, UUID> units = new HashMap<>();
        Map<String, NewUnit> fresh = new LinkedHashMap<>();
        for (var match : matches.of(id)) {
            if (!named.contains(match.name())) {
                continue;
            }
            if (match.unitId() != null) {
                units.put(match.name(), match.unitId());
                if (known.putIfAbsent(match.name(), match.unitId()) == null) {
                    organization.addAlias(actor, match.unitId(), match.name());
                }
            } else if (match.newName() != null && match.newKind() != null) {
                var name = match.newName();
                units.put(match.name(), known.containsKey(name) ? known.get(name) : fresh.computeIfAbsent(name, _ -> NewUnit.of(name, match.newKind())).id());
            }
        }
        if (!fresh.isEmpty()) {
            organization.createAll(actor, List.copyOf(fresh.values()));
        }
        return units;
    }

    private void write(Actor actor, UUID campaign, List<DraftRow> rowsTaken, List<Comparison.Row> compared) {
        var taken = rowsTaken.stream().collect(Collectors.toMap(DraftRow::n, Function.identity()));
        Map<UUID, List<NewIndicator>> numbers = new LinkedHashMap<>();
        Map<UUID, List<ListNode>> listed = new LinkedHashMap<>();
        var fresh = compared.stream().filter(row -> row.item() == null).toList();
        var added = campaigns.addItems(actor, campaign, categorised(campaign, fresh));
        for (var i = 0; i < fresh.size(); i++) {
            gather(fresh.get(i), added.get(i), taken, numbers, listed);
        }
        var changed = compared.stream().filter(row -> row.difference() == Comparison.Difference.CHANGED).toList();
        if (!changed.isEmpty()) {
            campaigns.changeItems(actor, changed.stream().map(row -> ItemChange.to(item(row).id(), row.words())).toList());
        }
        changed.forEach(row -> gather(row, item(row), taken, numbers, listed));
        if (!numbers.isEmpty()) {
            indicators.replace(actor, numbers);
        }
        nodes.replace(listed);
    }

    private static Item item(Comparison.Row row) {
        return java.util.Objects.requireNonNull(row.item());
    }

    private void gather(Comparison.Row row, Item item, Map<Integer, DraftRow> taken, Map<UUID, List<NewIndicator>> numbers, Map<UUID, List<ListNode>> listed) {
        var saidSo = row.item() == null || row.changes().stream().anyMatch(change -> change.field().equals("indicators"));
        if (saidSo && !row.indicators().isEmpty()) {
            numbers.put(item.id(), row.indicators());
        }
        var nodesOfRow = RowWords.nodes(java.util.Objects.requireNonNull(taken.get(row.n())).item());
        if (!nodesOfRow.isEmpty()) {
            listed.put(item.id(), nodesOfRow);
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
