package guatu.plan.responsibility.pledge;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.access.Access;
import guatu.ground.access.NewAccount;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.NewIndicator;
import guatu.plan.indicator.Relation;
import guatu.plan.schedule.ActivityInput;
import guatu.plan.schedule.LinkType;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.Schedules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A water office with a head and a liaison, which leads two items of a list: one planned within its deadline, one not planned at all.
@TestComponent
class PledgeTown {

    static final String PASSWORD = "mulan-Tide-72";

    final Actor clerk = Actors.clerk();
    UUID unit = Ids.next();
    Actor head = clerk;
    Actor liaison = clerk;
    UUID campaign = Ids.next();
    Item planned;
    Item unplanned;

    private final Pledges pledges;
    private final PledgeStore store;
    private final Schedules schedules;
    private final Access access;
    private final Organization organization;
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final TransactionTemplate transactions;
    private final MockMvcTester mvc;

    PledgeTown(Organization organization, Access access, Campaigns campaigns, Indicators indicators, Schedules schedules, Pledges pledges, PledgeStore store,
            TransactionTemplate transactions, MockMvcTester mvc) {
        this.organization = organization;
        this.access = access;
        this.pledges = pledges;
        this.store = store;
        this.schedules = schedules;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.transactions = transactions;
        this.mvc = mvc;
    }

    /// Makes the office anew, on 2026-02-02.
    void settle() {
        on("2026-02-02");
        unit = organization.create(clerk, NewUnit.of("水利局" + Ids.next(), UnitKind.DEPARTMENT)).id();
        head = person(NewPerson.of("周海平", unit, "局长").asHead(), Role.LEADER);
        liaison = person(NewPerson.of("林小雨", unit, "办公室主任"), Role.LIAISON);
        campaign = campaigns.open(clerk, NewCampaign.ofYear("重点攻坚行动", 2026)).id();
        var items = campaigns.addItems(clerk, campaign, List.of(row("0417", "城东泵站建设", "2026-09-30"), row("0418", "河道清淤", "2026-11-30")));
        planned = items.getFirst();
        unplanned = items.getLast();
        indicators.replace(clerk, Map.of(planned.id(), List.of(new NewIndicator(Ids.next(), "新建泵站", Relation.GE, new BigDecimal("3"), "座", BigDecimal.ONE, null, List.of()))));
        plan(120);
        campaigns.freezeList(clerk, campaign);
    }

    static void on(String day) {
        TestWorld.at(day + "T02:00:00Z");
    }

    /// Plans the first item anew: building takes so many workdays of the 160 there are.
    void plan(int workdays) {
        schedules.save(clerk, planned.id(), PlanInput.of(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 12, 31), List.of(
            new ActivityInput("a", "征迁交地", 20, 10, null, null, List.of()),
            new ActivityInput("b", "土建施工", workdays, workdays, null, null, List.of(new ActivityInput.LinkInput("a", LinkType.FS, 0, false))),
            new ActivityInput("c", "通水", 0, 0, null, null, List.of(new ActivityInput.LinkInput("b", LinkType.FS, 0, false)))), null));
    }

    private NewItem row(String no, String title, String due) {
        return NewItem.of(no, title).by(unit, List.of(), null).within(LocalDate.of(2026, 2, 2), LocalDate.parse(due));
    }

    private Actor person(NewPerson person, Role role) {
        organization.createPerson(clerk, person);
        access.createAccount(Actor.system("测试"), new NewAccount("q" + person.id().toString().substring(24), person.id(), PASSWORD, Set.of(role), Set.of(), false));
        return new Actor(person.id(), person.name(), person.unitId(), EnumSet.of(role), Set.of(person.unitId()));
    }

    /// A military-order pledge over the item that is planned, or over both.
    Pledge order(boolean both) {
        var id = pledges.make(clerk, campaign, new NewPledges(PledgeKind.ORDER, List.of(unit), both ? List.of() : List.of(planned.id()), "攻坚方案", "示委办〔2026〕12号",
            LocalDate.of(2026, 12, 31), LocalDate.of(2026, 2, 10), "向市委作书面检查。")).getFirst();
        return transactions.execute(_ -> store.get(id));
    }

    MvcTestResult call(Actor actor, HttpMethod method, String path, String body) {
        return mvc.method(method).uri("/api" + path).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next()).contentType(MediaType.APPLICATION_JSON)
            .content(body).exchange();
    }
}
