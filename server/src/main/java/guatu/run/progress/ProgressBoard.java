package guatu.run.progress;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 进度四报: the one door to reports, verified progress and lamps.
@Service
@Transactional
public class ProgressBoard {

    private final Filings filings;
    private final LampJudge judge;
    private final ReportDuties duties;
    private final ItemStates states;
    private final Lamps lamps;
    private final ReportRows rows;
    private final ReportForms forms;
    private final Curves curves;
    private final HiddenClaims hidden;
    private final Measures measures;
    private final Campaigns campaigns;
    private final CommandLog commands;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ProgressBoard(Filings filings, LampJudge judge, ReportDuties duties, ItemStates states, Lamps lamps, ReportRows rows, ReportForms forms,
            Curves curves, HiddenClaims hidden, Measures measures, Campaigns campaigns, CommandLog commands, BusinessClock clock,
            ApplicationEventPublisher events) {
        this.filings = filings;
        this.judge = judge;
        this.duties = duties;
        this.states = states;
        this.lamps = lamps;
        this.rows = rows;
        this.forms = forms;
        this.curves = curves;
        this.hidden = hidden;
        this.measures = measures;
        this.campaigns = campaigns;
        this.commands = commands;
        this.clock = clock;
        this.events = events;
    }

    /// The newest lamp and numbers of these items; items never judged have none.
    @Transactional(readOnly = true)
    public Map<UUID, ItemProgress> of(Collection<UUID> items) {
        return states.of(items);
    }

    /// 提交. The same command once more is answered as the first time.
    public Filed file(Actor actor, UUID item, NewReport report, UUID command) {
        return commands.once(command, "progress.report", () -> filings.file(List.of(new Filing(actor, item, report))).getFirst(), Filed.class);
    }

    /// Many reports in one transaction, each item once; all or none.
    public List<Filed> fileAll(List<Filing> all) {
        return all.isEmpty() ? List.of() : filings.file(all);
    }

    /// Day's end: judges every item of a campaign for a data date and opens the duties of the day after. Data dates only go forward.
    public Evaluated evaluate(UUID campaign, LocalDate dataDate) {
        var newest = states.dataDate(campaign);
        if (newest.isPresent() && dataDate.isBefore(newest.get())) {
            throw new Refusal("lamp.data-date-past", dataDate, newest.get());
        }
        var items = campaigns.items(campaign).stream().map(Item::id).toList();
        var evaluated = judge.judge(items, dataDate);
        duties.round(items, dataDate.plusDays(1));
        events.publishEvent(new DayEnded(campaign, dataDate));
        return evaluated;
    }

    /// The same on behalf of a clerk, who cannot end a day that has not begun.
    public Evaluated endDay(Actor actor, UUID campaign, LocalDate dataDate) {
        actor.must(Role.CLERK);
        if (dataDate.isAfter(clock.today())) {
            throw new Refusal("lamp.data-date-future", dataDate, clock.today());
        }
        return evaluate(campaigns.get(campaign).id(), dataDate);
    }

    /// One point for each data date, oldest first.
    @Transactional(readOnly = true)
    public List<LampPoint> history(UUID item) {
        return lamps.history(item);
    }

    /// Why the lamp burned as it did on a day: as stored then, not computed anew.
    @Transactional(readOnly = true)
    public LampAnswer why(UUID item, LocalDate day) {
        return lamps.on(item, day).orElseThrow(() -> new NotFound("灯", campaigns.item(item).title()));
    }

    /// Newest first, before report number `before`. A verifier on the way to measure sees verified ones only.
    @Transactional(readOnly = true)
    public List<ReportRow> reports(Actor actor, UUID item, int before, int limit) {
        var found = rows.of(item, before, limit);
        return hidden.from(actor, item) ? found.stream().filter(ReportRow::verified).toList() : found;
    }

    /// 待填报: what these items still have to report, due by ten working days from a day.
    @Transactional(readOnly = true)
    public List<ReportOwed> reportsOwed(Collection<UUID> items, LocalDate day) {
        return items.isEmpty() ? List.of() : duties.owed(items, day);
    }

    /// One report as filed; not found is 404.
    @Transactional(readOnly = true)
    public Report report(UUID id) {
        return rows.one(id);
    }

    /// Every value that a verdict let count, by item, in the order they count.
    @Transactional(readOnly = true)
    public Map<UUID, List<VerifiedPoint>> verified(Collection<UUID> items) {
        return measures.points(items);
    }

    @Transactional(readOnly = true)
    public Curve curve(Actor actor, UUID item) {
        var curve = curves.of(item);
        return hidden.from(actor, item) ? curve.withoutReported() : curve;
    }

    @Transactional(readOnly = true)
    ReportForm form(Actor actor, UUID item, Locale locale) {
        hidden.check(actor, item);
        return forms.of(item, locale);
    }
}
