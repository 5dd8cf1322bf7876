package guatu.demo;

import guatu.ground.kernel.Actor;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.schedule.ActivityInput;
import guatu.plan.schedule.ActivityInput.LinkInput;
import guatu.plan.schedule.PlanCalendar;
import guatu.plan.schedule.PlanChanges;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.Schedules;
import guatu.plan.schedule.Suspension;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// 进行中的计划: in the year's sprint some plans are under way, one was suspended in the flood season, and its unit asks for a later red line.
final class CityPlans {

    private static final String UNIT = "柳湾区";
    private static final LocalDate BEGUN = LocalDate.of(City.YEAR, 5, 6);
    private static final LocalDate SAID = LocalDate.of(City.YEAR, 6, 29);
    private static final int PLANS = 4;

    private final Actor clerk;
    private final Actor liaison;
    private final Schedules schedules;
    private final PlanChanges changes;
    private final List<Item> items;

    private CityPlans(Staff staff, ApplicationContext beans) {
        clerk = staff.officer();
        schedules = beans.getBean(Schedules.class);
        changes = beans.getBean(PlanChanges.class);
        var campaigns = beans.getBean(Campaigns.class);
        var sprint = campaigns.all().stream().filter(one -> one.name().equals("百日攻坚（" + City.YEAR + "）")).findFirst().orElseThrow();
        var own = staff.unit(UNIT);
        items = campaigns.items(sprint.id()).stream().filter(item -> item.state().live() && item.due() != null && BEGUN.equals(item.start()))
            .sorted(Comparator.comparing((Item item) -> !own.equals(item.leadUnit())).thenComparing(Item::no)).limit(PLANS).toList();
        liaison = staff.liaison(staff.unitName(Objects.requireNonNull(items.getFirst().leadUnit())));
    }

    /// Fills the plans; the clock stands at the data date afterwards.
    static void fill(Staff staff, ApplicationContext beans) {
        var plans = new CityPlans(staff, beans);
        DemoClock.at(BEGUN, LocalTime.of(15, 0));
        plans.issue();
        DemoClock.at(SAID, LocalTime.of(10, 0));
        plans.progress();
        DemoClock.at(City.DATA_DATE, LocalTime.of(9, 0));
    }

    private void issue() {
        items.forEach(item -> schedules.save(clerk, item.id(), plan(item, List.of(), null)));
        schedules.baseline(clerk, items.stream().map(Item::id).toList());
    }

    private void progress() {
        var flood = List.of(new Suspension(LocalDate.of(City.YEAR, 6, 8), LocalDate.of(City.YEAR, 6, 12), "汛期停工，市防指通知"));
        for (var i = 0; i < items.size(); i++) {
            schedules.save(clerk, items.get(i).id(), plan(items.get(i), i == 0 ? flood : List.of(), 3 + i));
        }
        var asked = items.getFirst();
        changes.request(liaison, asked.id(), later(plan(asked, flood, 14)), "汛期停工五个工作日，清运线路又改道，请后移两周");
    }

    private static PlanInput later(PlanInput plan) {
        return PlanInput.of(plan.start(), plan.deadline().plusDays(14), plan.activities(), null);
    }

    /// Seven steps; with `left` the first two are done and the third is under way.
    private static PlanInput plan(Item item, List<Suspension> flood, @Nullable Integer left) {
        var begun = left != null;
        return PlanInput.of(BEGUN, item.due(), List.of(
            step("A", "摸底核实", 8, 5, List.of(), begun ? day(5, 6) : null, begun ? day(5, 15) : null, null, null, null),
            step("B", "方案审定", 7, 5, List.of(after("A")), begun ? day(5, 18) : null, begun ? day(5, 27) : null, null, null, null),
            step("C", "签约腾退", 22, 16, List.of(after("B")), begun ? day(5, 28) : null, null, left, flood, null),
            step("D", "拆除清运", 12, 8, List.of(after("C")), null, null, null, null, null),
            step("E", "基层养护", 12, 12, List.of(after("D")), null, null, null, null, PlanCalendar.EVERYDAY),
            step("F", "竣工核验", 5, 3, List.of(after("E")), null, null, null, null, null),
            step("G", "验收交付", 0, 0, List.of(after("F")), null, null, null, null, null)), null);
    }

    private static ActivityInput step(String id, String name, int days, int least, List<LinkInput> links, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable Integer left, @Nullable List<Suspension> suspended, @Nullable PlanCalendar calendar) {
        return new ActivityInput(id, name, days, least, null, null, links, from, to, left, suspended == null || suspended.isEmpty() ? null : suspended, calendar, null);
    }

    private static LinkInput after(String pred) {
        return new LinkInput(pred, null, null, null);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(City.YEAR, month, day);
    }
}
