package guatu.plan.responsibility.binding;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.Portfolios;
import guatu.plan.campaign.Campaigns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the page of duties of a campaign shows: matrix, loads, findings.
@Component
@Transactional(readOnly = true)
class DutyPages {

    private static final int SHOWN = 300;

    /// @param past bindings that have ended; `coming` those that begin later
    record MatrixView(@Nullable Scheme scheme, @Nullable Matrix matrix, List<Binding> past, List<Binding> coming, Map<UUID, Who> people, LocalDate today) {}

    record LoadView(Limits limits, List<Load> loads, Map<UUID, Who> people, int items) {}

    /// @param rows findings, at most 300; `more` how many are not shown
    record LintView(Map<Lint.Code, Integer> counts, List<Lint.Finding> rows, int more, Map<UUID, Who> people, Map<UUID, String> units, int items, boolean scheme) {}

    private final Campaigns campaigns;
    private final Bindings bindings;
    private final Chains chains;
    private final AssistStore assists;
    private final Organization organization;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final BusinessClock clock;

    DutyPages(Campaigns campaigns, Bindings bindings, Chains chains, AssistStore assists, Organization organization, Portfolios portfolios, Calendars calendars,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.bindings = bindings;
        this.chains = chains;
        this.assists = assists;
        this.organization = organization;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.clock = clock;
    }

    public MatrixView matrix(UUID campaign) {
        var today = clock.today();
        var scheme = bindings.scheme(campaign).orElse(null);
        if (scheme == null) {
            return new MatrixView(null, null, List.of(), List.of(), Map.of(), today);
        }
        var all = bindings.of(scheme);
        var people = Stream.concat(scheme.leaders().stream(), all.stream().map(Binding::personId)).toList();
        return new MatrixView(scheme, Matrix.of(scheme, all, today), all.stream().filter(one -> !one.openOn(today)).toList(),
            all.stream().filter(one -> one.from().isAfter(today) && one.openOn(today)).toList(), Who.of(organization, people), today);
    }

    public LoadView load(UUID campaign) {
        var scheme = bindings.scheme(campaign).orElse(null);
        var open = chains.open(campaign);
        var loads = loads(scheme, open);
        return new LoadView(scheme == null ? Limits.USUAL : scheme.limits(), loads, Who.of(organization, loads.stream().map(Load::person).toList()), open.size());
    }

    private List<Load> loads(@Nullable Scheme scheme, List<Chains.OfItem> open) {
        var today = clock.today();
        var holding = scheme == null ? List.<Binding>of() : bindings.of(scheme).stream().filter(binding -> binding.holds(today)).toList();
        return Load.of(open.stream().map(Chains.OfItem::chain).toList(), holding);
    }

    public LintView lint(UUID campaign, Lint.@Nullable Code only) {
        var scheme = bindings.scheme(campaign).orElse(null);
        var open = chains.open(campaign);
        var findings = findings(campaign, scheme, open);
        var wanted = findings.stream().filter(finding -> only == null || finding.code() == only).toList();
        var shown = wanted.stream().limit(SHOWN).toList();
        var known = organization.unitsById();
        Map<UUID, String> units = new HashMap<>();
        shown.forEach(finding -> {
            if (finding.unit() != null && known.containsKey(finding.unit())) {
                units.put(finding.unit(), known.get(finding.unit()).label());
            }
        });
        return new LintView(Lint.counts(findings), shown, wanted.size() - shown.size(), Who.of(organization, shown.stream().map(Lint.Finding::person).toList()), units,
            open.size(), scheme != null);
    }

    private List<Lint.Finding> findings(UUID campaign, @Nullable Scheme scheme, List<Chains.OfItem> open) {
        var today = clock.today();
        var owed = assists.all().stream().collect(Collectors.groupingBy(Assist::itemId));
        var left = left();
        var portfolioLeft = portfolios.all().stream().filter(portfolio -> portfolio.holds(today) && left.contains(portfolio.personId())).map(portfolio -> portfolio.personId())
            .distinct().toList();
        var passed = campaigns.leadChanges(campaign);
        var items = new ArrayList<Lint.OpenItem>(open.size());
        open.forEach(each -> items.add(new Lint.OpenItem(each.item(), each.chain(), owed.getOrDefault(each.item().id(), List.of()), passed.getOrDefault(each.item().id(), 0))));
        return Lint.of(new Lint.Picture(items, scheme, scheme == null ? null : Matrix.of(scheme, bindings.of(scheme), today), loads(scheme, open), left, portfolioLeft,
            scheme == null ? Limits.USUAL : scheme.limits(), calendars.current(), today));
    }

    private Set<UUID> left() {
        return organization.everybody().stream().filter(person -> !person.active()).map(Person::id).collect(Collectors.toSet());
    }
}
