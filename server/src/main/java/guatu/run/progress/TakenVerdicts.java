package guatu.run.progress;

import guatu.ground.kernel.Ids;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.ItemState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Lets verified values count, in one batch for all verdicts of a transaction.
@Component
class TakenVerdicts {

    private final Reports reports;
    private final Measures measures;
    private final Knowledge knowledge;
    private final Campaigns campaigns;

    TakenVerdicts(Reports reports, Measures measures, Knowledge knowledge, Campaigns campaigns) {
        this.reports = reports;
        this.measures = measures;
        this.knowledge = knowledge;
        this.campaigns = campaigns;
    }

    void keep(List<TakenVerdict> verdicts) {
        var ids = verdicts.stream().map(TakenVerdict::report).toList();
        var byId = reports.all(ids).stream().collect(Collectors.toMap(Report::id, Function.identity()));
        var claims = reports.values(ids);
        var states = measures.states(verdicts.stream().map(TakenVerdict::item).toList());
        var points = new ArrayList<VerifiedPoint>();
        var changed = new HashMap<List<UUID>, MeasureState>();
        for (var verdict : verdicts) {
            var report = byId.get(verdict.report());
            var claimed = claims.getOrDefault(report.id(), List.of()).stream().collect(Collectors.toMap(Report.Value::measure, Function.identity()));
            for (var value : verdict.values()) {
                var point = point(verdict, value, report, claimed);
                points.add(point);
                changed.put(List.of(point.item(), point.measure()), counting(point, states));
            }
        }
        measures.addPoints(points);
        measures.save(List.copyOf(changed.values()));
        move(verdicts.stream().map(TakenVerdict::item).distinct().toList());
    }

    private static VerifiedPoint point(TakenVerdict verdict, TakenVerdict.Value value, Report report, Map<UUID, Report.Value> claimed) {
        var claim = claimed.get(value.measure());
        var done = claim != null && claim.kind() == MeasureKind.ACTIVITY && value.verified().signum() > 0;
        return new VerifiedPoint(Ids.next(), verdict.item(), value.measure(), claim == null ? MeasureKind.INDICATOR : claim.kind(),
            report.filedOn(), value.verified(), !done ? null : claim.doneOn() == null ? report.filedOn() : claim.doneOn(),
            report.id(), verdict.task(), verdict.mode(), value.verdict(), verdict.at());
    }

    /// A verdict on an older report than the one that counts changes nothing now.
    private static MeasureState counting(VerifiedPoint point, Map<UUID, Map<UUID, MeasureState>> states) {
        var state = states.getOrDefault(point.item(), Map.of()).get(point.measure());
        var known = state == null ? new MeasureState(point.item(), point.measure(), point.kind(), null, null, null, null, null, null, false) : state;
        var newer = known.verifiedOn() == null || !point.on().isBefore(known.verifiedOn());
        return newer ? known.verifying(point.value(), point.on(), point.doneOn()) : known;
    }

    /// What is verified complete is done; what was claimed complete and is not goes on.
    private void move(List<UUID> items) {
        var known = knowledge.now(items);
        campaigns.move(those(known, one -> done(one) && one.facts().item().state().mayBecome(ItemState.DONE_VERIFIED)), ItemState.DONE_VERIFIED);
        campaigns.move(those(known, one -> !done(one) && one.facts().item().state() == ItemState.DONE_CLAIMED && one.settled()), ItemState.RUNNING);
    }

    private static boolean done(Known known) {
        return known.verified().at(LocalDate.MAX).compareTo(Percent.ALL) >= 0;
    }

    private static List<UUID> those(List<Known> known, Predicate<Known> which) {
        return known.stream().filter(which).map(one -> one.facts().id()).toList();
    }
}
