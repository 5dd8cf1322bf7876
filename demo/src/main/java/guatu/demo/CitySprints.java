package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.CarryForward;
import guatu.plan.campaign.Closings;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Campaigns beside the year's: a sprint of last year with its review, the sprint that goes on with it, and a register on its way to nought.
final class CitySprints {

    private static final int ENTRIES = 64;
    private static final LocalDate SPRINT = LocalDate.of(City.YEAR, 5, 6);
    private static final LocalDate REGISTER = LocalDate.of(City.YEAR, 3, 2);
    private static final List<String> WORK = List.of("老旧厂区腾退", "主干道沿线立面整治", "学校周边道路拓宽", "农贸市场改造", "公园绿道贯通", "物流园接驳道路");
    private static final List<String> BLOCKED = List.of("小区消防通道占用", "沿街商铺堵塞疏散口", "仓库消防登高场地占用", "厂区环形消防车道堆物");

    /// The doors of these campaigns.
    record Doors(Campaigns campaigns, CarryForward carryForward, Closings closings) {
    }

    private final City city;
    private final Staff staff;
    private final Actor clerk;
    private final Doors doors;
    private final WorkCalendar calendar;

    CitySprints(City city, Staff staff, Actor clerk, Doors doors, WorkCalendar calendar) {
        this.city = city;
        this.staff = staff;
        this.clerk = clerk;
        this.doors = doors;
        this.calendar = calendar;
    }

    /// Last year's sprint, closed before the year began; three of its twelve items are unfinished.
    UUID lastYear() {
        var from = LocalDate.of(City.YEAR - 1, 8, 20);
        var campaign = doors.campaigns().open(clerk, NewCampaign.sprint("百日攻坚（" + (City.YEAR - 1) + "）", from, 100)).id();
        doors.campaigns().freezeList(clerk, campaign);
        var items = add(campaign, 12, i -> WORK.get(i % WORK.size()), from, from.plusDays(99));
        done(IntStream.range(0, items.size()).filter(i -> i % 4 != 3).mapToObj(i -> items.get(i).id()).toList());
        doors.closings().close(clerk, campaign, "一百天里推进 12 件，9 件已核完成。余下 3 件卡在权属和资金，列入今年百日攻坚继续办。",
            doors.campaigns().get(campaign).version());
        return campaign;
    }

    /// Plans this year's sprint and the register.
    void plan(UUID before, Agenda agenda) {
        agenda.on(SPRINT, () -> sprint(before, agenda));
        agenda.on(REGISTER, () -> register(agenda));
    }

    private void sprint(UUID before, Agenda agenda) {
        var campaign = doors.campaigns().open(clerk, NewCampaign.sprint("百日攻坚（" + City.YEAR + "）", SPRINT, 100).after(before)).id();
        doors.campaigns().category(campaign, "征迁扫尾");
        doors.campaigns().freezeList(clerk, campaign);
        var carried = doors.carryForward().carry(clerk, before, campaign, null);
        var items = new ArrayList<>(carried);
        items.addAll(add(campaign, 21, i -> WORK.get((i + 2) % WORK.size()), SPRINT, SPRINT.plusDays(99)));
        doors.campaigns().move(carried.stream().map(Item::id).toList(), ItemState.HANDED_OVER);
        for (var i = 0; i < 7; i++) {
            var id = items.get(i * 3).id();
            agenda.on(calendar.add(SPRINT, 10 + i * 4), () -> done(List.of(id)));
        }
    }

    /// Entries are found in March, some more in April; they are cleared week by week, and one comes back.
    private void register(Agenda agenda) {
        var until = LocalDate.of(City.YEAR, 7, 31);
        var campaign = doors.campaigns().open(clerk, NewCampaign.zeroing("消防通道清零行动", REGISTER, until)).id();
        doors.campaigns().freezeList(clerk, campaign);
        var first = add(campaign, ENTRIES, i -> BLOCKED.get(i % BLOCKED.size()), REGISTER, until);
        agenda.on(LocalDate.of(City.YEAR, 4, 13), () -> add(campaign, 9, i -> BLOCKED.get((i + 1) % BLOCKED.size()), LocalDate.of(City.YEAR, 4, 13), until));
        for (var i = 0; i < ENTRIES - 10; i++) {
            var id = first.get(i).id();
            agenda.on(calendar.add(REGISTER, 8 + i * 13 / 10 + i % 3), () -> done(List.of(id)));
        }
        var back = first.get(5).id();
        agenda.on(LocalDate.of(City.YEAR, 5, 20), () -> doors.campaigns().move(List.of(back), ItemState.RUNNING));
    }

    private List<Item> add(UUID campaign, int count, java.util.function.IntFunction<String> title, LocalDate from, LocalDate until) {
        var start = doors.campaigns().items(campaign).size();
        var words = IntStream.range(0, count).mapToObj(i -> {
            var county = city.counties().get((start + i) % city.counties().size());
            var unit = staff.unit(county.name());
            return NewItem.of("%03d".formatted(start + i + 1), county.shortName() + title.apply(i) + "（" + (i / city.counties().size() + 1) + "）").by(unit, List.of(), unit).within(from, until);
        }).toList();
        var added = doors.campaigns().addItems(clerk, campaign, words);
        doors.campaigns().move(added.stream().map(Item::id).toList(), ItemState.HANDED_OVER);
        return added;
    }

    private void done(List<UUID> items) {
        doors.campaigns().move(items, ItemState.RUNNING);
        doors.campaigns().move(items, ItemState.DONE_VERIFIED);
    }
}
