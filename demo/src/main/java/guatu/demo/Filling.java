package guatu.demo;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Cadence;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.Cascades;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.NewIndicator;
import guatu.plan.indicator.Relation;
import guatu.plan.responsibility.ListImports;
import guatu.plan.responsibility.Responsibility;
import guatu.plan.schedule.Schedules;
import guatu.plan.schedule.TemplateUse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty installation with the city, through the doors of real use and at the dates of the half year.
final class Filling {

    private static final Map<String, String> TEMPLATES = Map.of("expropriation", "land", "preparation", "item", "investment-promotion", "invest", "industry", "industry",
        "road", "road", "building", "housing", "water", "water", "remediation", "clean", "livelihood", "people");

    private final City city;
    private final Doors doors;
    private final TransactionTemplate transaction;
    private final Bar bar;

    /// The doors that the filling goes through.
    record Doors(Organization organization, Calendars calendars, Campaigns campaigns, Indicators indicators, Schedules schedules, Responsibility responsibility, ListImports lists, HalfYear.Doors halfYear, Watch.Doors watch, Cascades cascades, CityTree.Doors tree, CityPledges.Doors pledges) {
    }

    Filling(City city, Doors doors, TransactionTemplate transaction, Bar bar) {
        this.city = city;
        this.doors = doors;
        this.transaction = transaction;
        this.bar = bar;
    }

    /// How many steps the bar has.
    static int steps() {
        return 5 + HalfYear.WINDOWS;
    }

    /// Everything up to the data date; returns the staff, for accounts.
    Staff fill() {
        DemoClock.at(LocalDate.of(City.YEAR, 1, 4), LocalTime.of(9, 0));
        var clerk = Actor.system("督查室");
        var staff = transaction.execute(_ -> Staff.settle(city, doors.organization(), clerk));
        bar.step("单位与人员");
        var campaign = transaction.execute(_ -> doors.campaigns().open(clerk, new NewCampaign("示范市攻坚行动", City.YEAR, LocalDate.of(City.YEAR, 1, 1), LocalDate.of(City.YEAR, 12, 31), Cadence.HALF_MONTH)));
        var items = transaction.execute(_ -> list(clerk, campaign, staff));
        var tree = new CityTree(city, staff, clerk, doors.tree());
        transaction.executeWithoutResult(_ -> tree.file(campaign.id(), items));
        var sprints = new CitySprints(city, staff, clerk, doors.tree().sprints(), transaction.execute(_ -> doors.calendars().current()));
        var lastSprint = transaction.execute(_ -> sprints.lastYear());
        bar.step("清单 " + items.size() + " 件");
        transaction.executeWithoutResult(_ -> plan(clerk, campaign, items));
        bar.step("倒排工期");
        transaction.executeWithoutResult(_ -> doors.responsibility().handOver(clerk, campaign.id()));
        bar.step("下达");
        DemoClock.at(LocalDate.of(City.YEAR, 1, 6), LocalTime.of(10, 0));
        transaction.executeWithoutResult(_ -> staff.signAll(city, doors.halfYear().inbox()));
        CityPledges.settle(city, staff, doors.pledges(), campaign.id(), items, transaction);
        bar.step("签收");
        var halfYear = new HalfYear(city, staff, campaign, items, doors.calendars(), doors.indicators(), doors.schedules(), doors.halfYear(), transaction, bar);
        var watch = Watch.of(city, staff, campaign.id(), doors.watch(), transaction);
        tree.plan(items, watch.agenda());
        sprints.plan(lastSprint, watch.agenda());
        halfYear.run(watch);
        transaction.executeWithoutResult(_ -> watch.publish());
        transaction.executeWithoutResult(_ -> new CityLists(doors.lists(), staff).bring(campaign.id()));
        transaction.executeWithoutResult(_ -> new CityTargets(city, staff, items, doors.cascades(), doors.indicators()).fill(clerk, campaign.id()));
        return staff;
    }

    private Map<Integer, Item> list(Actor clerk, Campaign campaign, Staff staff) {
        var categories = new HashMap<String, UUID>();
        city.promises().stream().map(City.Promise::category).distinct().sorted()
            .forEach(name -> categories.put(name, doors.campaigns().category(campaign.id(), name).id()));
        var news = city.promises().stream().map(promise -> item(promise, categories, staff)).toList();
        var stored = doors.campaigns().addItems(clerk, campaign.id(), news);
        var items = new HashMap<Integer, Item>();
        var indicators = new HashMap<UUID, List<NewIndicator>>();
        for (var i = 0; i < stored.size(); i++) {
            items.put(i + 1, stored.get(i));
            indicators.put(stored.get(i).id(), city.promises().get(i).quantities().stream()
                .map(quantity -> NewIndicator.of(quantity.name(), Relation.EQ, quantity.value(), quantity.unit())).toList());
        }
        doors.indicators().replace(clerk, indicators);
        return items;
    }

    private static NewItem item(City.Promise promise, Map<String, UUID> categories, Staff staff) {
        var words = new NewItem(promise.no(), promise.title(), categories.get(promise.category()), List.of(promise.category()), promise.kind(), staff.unit(promise.place()),
            staff.unit(promise.lead()), promise.assist().stream().map(staff::unit).toList(), promise.leader(), promise.first(), promise.direct(), promise.start(), promise.due(),
            null, null, null, null, null, null, null);
        return words;
    }

    private void plan(Actor clerk, Campaign campaign, Map<Integer, Item> items) {
        var uses = new ArrayList<TemplateUse>();
        city.promises().forEach(promise -> uses.add(new TemplateUse(items.get(promise.number()).id(), TEMPLATES.get(promise.kind()), promise.start(), promise.due())));
        doors.schedules().useTemplates(clerk, campaign.id(), uses);
    }
}
