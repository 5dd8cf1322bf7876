package guatu.plan.responsibility;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.Kind;
import guatu.plan.campaign.Kinds;
import guatu.plan.indicator.Indicators;
import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.FindingCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a draft is held against: the campaign, its items, the units, the calendar.
@Component
class DraftContext {

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Organization organization;
    private final Calendars calendars;
    private final ListNodes nodes;
    private final ItemGroups groups;
    private final UnitGroups unitGroups;
    private final Kinds kinds;
    private final BusinessClock clock;

    DraftContext(Campaigns campaigns, Indicators indicators, Organization organization, Calendars calendars, ListNodes nodes, ItemGroups groups,
            UnitGroups unitGroups, Kinds kinds, BusinessClock clock) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.organization = organization;
        this.calendars = calendars;
        this.nodes = nodes;
        this.groups = groups;
        this.unitGroups = unitGroups;
        this.kinds = kinds;
        this.clock = clock;
    }

    UnitMatcher matcher() {
        return new UnitMatcher(organization.units());
    }

    Set<UUID> activeUnits() {
        return organization.units().stream().filter(Unit::active).map(Unit::id).collect(Collectors.toSet());
    }

    Map<UUID, Unit> units() {
        return organization.unitsById();
    }

    /// The rows held against the campaign's items, units meant as matched so far.
    Compared compare(ListDraft draft, List<DraftRow> rows, Map<String, List<UUID>> units) {
        var items = campaigns.items(draft.campaignId());
        var known = organization.unitsById();
        var ids = items.stream().map(Item::id).toList();
        var comparison = new Comparison(items, new Comparison.Held(indicators.ofItems(ids), nodes.of(ids), groups.of(ids)),
            unit -> known.containsKey(unit) ? known.get(unit).label() : unit.toString());
        var matcher = new UnitMatcher(known.values());
        var places = new Places(known.values().stream().filter(unit -> unit.kind().place()).map(Unit::id).collect(Collectors.toSet()), matcher::find);
        var listed = rows.stream().map(row -> new Comparison.Listed(row.n(), RowWords.of(row.item(), units, places, draft.fileName()), RowWords.indicators(row.item()),
            RowWords.nodes(row.item()), RowWords.unitGroups(row.item(), units))).toList();
        var compared = comparison.rows(listed);
        return new Compared(compared, comparison.missing());
    }

    record Compared(List<Comparison.Row> rows, List<Item> missing) {

        long count(Comparison.Difference difference) {
            return rows.stream().filter(row -> row.difference() == difference).count();
        }
    }

    /// The units that each name means so far; a group means all its members.
    Map<String, List<UUID>> matched(List<UnitMatch> matches) {
        Map<String, List<UUID>> units = new HashMap<>();
        matches.stream().filter(match -> match.unitId() != null).forEach(match -> units.put(match.name(), List.of(match.unitId())));
        if (matches.stream().anyMatch(match -> match.groupId() != null)) {
            var members = unitGroups.all().stream().collect(Collectors.toMap(UnitGroup::id, UnitGroup::members));
            matches.stream().filter(match -> match.groupId() != null).forEach(match -> units.put(match.name(), members.getOrDefault(match.groupId(), List.of())));
        }
        return units;
    }

    /// What is to be said about a deadline once the campaign, the calendar and today are known, and about units nobody knows.
    Judge judge(UUID campaign, List<UnitMatch> matches) {
        var open = matches.stream().filter(match -> match.decision() == UnitMatch.Decision.OPEN).map(UnitMatch::name).collect(Collectors.toSet());
        return new Judge(campaigns.get(campaign), calendars.current(), clock.today(), open, organization.namesOfThoseWhoLeft(), kinds.all());
    }

    record Judge(Campaign campaign, WorkCalendar calendar, LocalDate today, Set<String> openNames, Set<String> left, List<Kind> kinds) {

        List<Finding> of(DraftRow row) {
            List<Finding> found = new ArrayList<>(row.findings());
            var due = row.item().due();
            var place = row.read().row();
            if (due != null) {
                if (due.isBefore(today)) {
                    found.add(new Finding(place, FindingCode.DUE_PAST, List.of(due.toString())));
                }
                if (!calendar.isWorkday(due)) {
                    found.add(new Finding(place, FindingCode.DUE_HOLIDAY, List.of(due.toString(), calendar.rollBack(due).toString())));
                }
                if (due.isBefore(campaign.from()) || due.isAfter(campaign.to())) {
                    found.add(new Finding(place, FindingCode.DUE_OUTSIDE_CAMPAIGN, List.of(due.toString(), campaign.from().toString(), campaign.to().toString())));
                }
            }
            Stream.of(row.item().leader(), row.item().firstResponsible(), row.item().directResponsible()).filter(name -> name != null && left.contains(name)).distinct()
                .forEach(name -> found.add(new Finding(place, FindingCode.PERSON_LEFT, List.of(name))));
            usualNumbers(row).ifPresent(found::add);
            row.unitNames().stream().filter(openNames::contains).forEach(name -> found.add(new Finding(place, FindingCode.UNIT_UNKNOWN, List.of(name))));
            return found;
        }

        /// What items of the row's kind usually count, where its sentence gave no number.
        private Optional<Finding> usualNumbers(DraftRow row) {
            if (!row.item().indicators().isEmpty()) {
                return Optional.empty();
            }
            var words = Stream.concat(row.item().groups().stream(), Stream.of(row.item().title())).toList();
            return Kinds.suggested(kinds, words).filter(known -> !known.indicators().isEmpty()).map(known -> new Finding(row.read().row(), FindingCode.KIND_NUMBERS,
                List.of(known.name(), known.indicators().stream().map(one -> one.name() + "（" + one.unit() + "）").collect(Collectors.joining("、")))));
        }
    }
}
