package guatu.demo;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.inbox.Inbox;
import guatu.ground.verification.Decision;
import guatu.ground.verification.TaskDecision;
import guatu.ground.verification.Verification;
import guatu.ground.verification.Waiting;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.Indicators;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlannedActivity;
import guatu.plan.schedule.Schedules;
import guatu.run.progress.Filed;
import guatu.run.progress.Filing;
import guatu.run.progress.NewReport;
import guatu.run.progress.NewReport.NewValue;
import guatu.run.progress.ProgressBoard;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/// Twelve half-months: units report, verifiers confirm or correct, each window's last day is judged.
final class HalfYear {

    static final int WINDOWS = 12;
    private static final int BATCH = 300;

    private final City city;
    private final Staff staff;
    private final Campaign campaign;
    private final Doors doors;
    private final TransactionTemplate transaction;
    private final Bar bar;
    private final WorkCalendar calendar;
    private final Map<UUID, Course> courses = new HashMap<>();
    private final Map<UUID, Plan> plans;
    private final Map<UUID, List<Indicator>> indicators;
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Set<UUID> done = new HashSet<>();
    private int turn;

    /// The doors used window by window.
    record Doors(ProgressBoard progress, Verification verification, Inbox inbox, Campaigns campaigns) {
    }

    /// What else happens between the windows: `until` a day's afternoon, and after a window was judged.
    interface Between {

        void until(LocalDate day);

        void judged(LocalDate day);
    }

    HalfYear(City city, Staff staff, Campaign campaign, Map<Integer, Item> items, Calendars calendars, Indicators indicators, Schedules schedules, Doors doors,
             TransactionTemplate transaction, Bar bar) {
        this.city = city;
        this.staff = staff;
        this.campaign = campaign;
        this.doors = doors;
        this.transaction = transaction;
        this.bar = bar;
        city.promises().forEach(promise -> courses.put(items.get(promise.number()).id(), new Course(promise)));
        this.calendar = transaction.execute(_ -> calendars.current());
        this.plans = transaction.execute(_ -> schedules.ofItems(courses.keySet()));
        this.indicators = transaction.execute(_ -> indicators.ofItems(courses.keySet()));
    }

    void run(Between between) {
        for (var window = 0; window < WINDOWS; window++) {
            var month = YearMonth.of(City.YEAR, 1 + window / 2);
            var from = window % 2 == 0 ? month.atDay(1) : month.atDay(16);
            var to = window % 2 == 0 ? month.atDay(15) : month.atEndOfMonth();
            between.until(calendar.rollBack(to));
            half(window, from, calendar.rollBack(to), to);
            transaction.executeWithoutResult(_ -> between.judged(to));
            bar.step(month.getMonthValue() + " 月" + (window % 2 == 0 ? "上" : "下") + "半月");
        }
    }

    private void half(int window, LocalDate from, LocalDate due, LocalDate to) {
        DemoClock.at(due, LocalTime.of(15, 0));
        var last = window == WINDOWS - 1;
        var reporting = transaction.execute(_ -> doors.campaigns().items(campaign.id())).stream().filter(item -> item.state() != ItemState.DONE_VERIFIED).map(Item::id)
            .filter(item -> courses.get(item).runs(due) && !(last && courses.get(item).promise().number() % 41 == 0)).sorted().toList();
        reporting.forEach(item -> courses.get(item).moveTo(due, window, calendar));
        for (var start = 0; start < reporting.size(); start += BATCH) {
            var batch = reporting.subList(start, Math.min(start + BATCH, reporting.size()));
            transaction.executeWithoutResult(_ -> window(window, from, due, batch, last));
        }
        transaction.executeWithoutResult(_ -> doors.progress().evaluate(campaign.id(), to));
    }

    private void window(int window, LocalDate from, LocalDate due, List<UUID> items, boolean last) {
        var filed = doors.progress().fileAll(items.stream().map(item -> filing(window, from, due, item)).toList());
        filed.forEach(one -> versions.put(one.item(), one.n()));
        var subjects = filed.stream().filter(Filed::toBeVerified).map(Filed::id).toList();
        var waiting = doors.verification().waiting(subjects).stream().filter(one -> !last || courses.get(one.item()).promise().number() % 23 != 0).toList();
        doors.verification().decideAll(waiting.stream().map(this::decision).toList());
    }

    private Filing filing(int window, LocalDate from, LocalDate due, UUID item) {
        var course = courses.get(item);
        var values = new ArrayList<NewValue>();
        var first = !versions.containsKey(item);
        var unchanged = !first;
        var own = indicators.getOrDefault(item, List.of());
        for (var i = 0; i < own.size(); i++) {
            var before = course.lastClaim(i);
            var claim = course.claim(i, window);
            var same = !first && claim.compareTo(before) == 0;
            unchanged &= same;
            values.add(same ? NewValue.same(own.get(i).id()) : NewValue.of(own.get(i).id(), claim));
        }
        for (var activity : finishedSteps(course.promise(), plans.get(item), due, window)) {
            unchanged = false;
            values.add(NewValue.done(activity.id(), due));
        }
        var words = Words.of(course, own, window, unchanged);
        return new Filing(staff.liaison(course.promise().lead()), item, new NewReport(versions.getOrDefault(item, 0), from, values, unchanged, words.progress(), words.problem(),
            words.reason(), words.plan(), words.suggestion(), List.of(), unchanged ? 18 : 60 + course.promise().number() % 80, null));
    }

    /// Steps that are done by now: at their targets for those on time, later for those behind.
    private List<PlannedActivity> finishedSteps(City.Promise promise, @org.jspecify.annotations.Nullable Plan plan, LocalDate day, int window) {
        if (plan == null || window > promise.behaviour().stallsAfter(promise.grain())) {
            return List.of();
        }
        var late = switch (promise.behaviour()) {
            case EARLY -> -8;
            case ON_TIME, INFLATED, STALLED -> -1;
            case LAGGING -> 3;
            case CAUGHT_UP -> window < 8 ? 9 : -1;
            case FAILING -> 14;
            case LATER -> 400;
        };
        return plan.activities().stream().filter(step -> !done.contains(step.id()))
            .filter(step -> !calendar.add(late < 0 ? step.target() : step.redLine(), late).isAfter(day))
            .peek(step -> done.add(step.id())).toList();
    }

    private TaskDecision decision(Waiting waiting) {
        var course = courses.get(waiting.item());
        var own = indicators.getOrDefault(waiting.item(), List.of());
        var places = own.stream().collect(Collectors.toMap(Indicator::id, own::indexOf));
        var values = waiting.claims().stream().map(claim -> {
            var place = places.get(claim.measure());
            var truth = place == null ? claim.claimed() : course.truth(place).min(claim.claimed());
            return new Decision.Value(claim.measure(), truth, truth.compareTo(claim.claimed()) == 0 ? null : "现场清点，" + claim.name() + "实有 " + truth.toPlainString() + " " + claim.unit());
        }).toList();
        return new TaskDecision(staff.verifier(turn++), waiting.task(), new Decision(values), null);
    }
}
