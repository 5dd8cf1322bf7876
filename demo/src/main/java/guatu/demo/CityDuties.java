package guatu.demo;

import guatu.ground.files.Files;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Portfolios;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.responsibility.binding.Assists;
import guatu.plan.responsibility.binding.BindingOrder;
import guatu.plan.responsibility.binding.Bindings;
import guatu.plan.responsibility.binding.Deed;
import guatu.plan.responsibility.binding.Deeds;
import guatu.plan.responsibility.binding.Limits;
import guatu.plan.responsibility.binding.Scheme;
import guatu.plan.responsibility.binding.SchemeOrder;
import guatu.plan.responsibility.binding.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// 责任: 七个一 with some holes, portfolios, assisting duties of which one is late and one is 不配合, a deed that both signed and one that waits.
final class CityDuties {

    private static final LocalDate BEGUN = LocalDate.of(City.YEAR, 1, 8);
    private static final List<List<String>> BOUND = Tables.rows("bindings");
    private static final int DIRECT_LIMIT = 45;

    private final City city;
    private final Staff staff;
    private final ApplicationContext beans;
    private final Actor clerk;
    private final Campaign campaign;
    private final List<Item> items;

    private CityDuties(City city, Staff staff, ApplicationContext beans) {
        this.city = city;
        this.staff = staff;
        this.beans = beans;
        this.clerk = staff.officer();
        var campaigns = beans.getBean(Campaigns.class);
        this.campaign = campaigns.all().stream().filter(one -> one.name().equals("示范市攻坚行动")).findFirst().orElseThrow();
        this.items = campaigns.items(campaign.id());
    }

    /// Fills the duties; the clock stands at the data date afterwards.
    static void fill(City city, Staff staff, ApplicationContext beans) {
        var duties = new CityDuties(city, staff, beans);
        DemoClock.at(BEGUN, LocalTime.of(9, 30));
        duties.portfolios();
        duties.bind();
        duties.assist();
        duties.deeds();
        DemoClock.at(City.DATA_DATE, LocalTime.of(9, 0));
    }

    private void portfolios() {
        var portfolios = beans.getBean(Portfolios.class);
        city.leaders().forEach(leader -> portfolios.begin(clerk, staff.person(leader.name()), null, leader.field(), BEGUN));
        for (var i = 5; i < city.departments().size(); i++) {
            portfolios.begin(clerk, staff.person(city.leaders().get(i % city.leaders().size()).name()), staff.unit(city.departments().get(i).name()), null, BEGUN);
        }
    }

    private void bind() {
        var bindings = beans.getBean(Bindings.class);
        var leaders = city.leaders().stream().map(leader -> staff.person(leader.name())).toList();
        var scheme = bindings.settle(clerk, campaign.id(), new SchemeOrder("七个一", new Limits(Limits.USUAL.bound(), Limits.USUAL.led(), DIRECT_LIMIT), leaders, SchemeOrder.sevenOnes(), 0));
        for (var row : BOUND) {
            var slot = slot(scheme, row.get(1));
            var item = slot.kind() == Slot.Kind.ITEM ? led(row.get(0)) : null;
            var bound = bindings.bind(clerk, campaign.id(), new BindingOrder(slot.id(), staff.person(row.get(0)), null, item, row.get(2), BEGUN));
            if (!row.get(3).isEmpty()) {
                bindings.end(clerk, bound.id(), LocalDate.parse(row.get(3)), "已达标销号");
            }
        }
    }

    private static Slot slot(Scheme scheme, String name) {
        return scheme.slots().stream().filter(one -> one.name().startsWith(name)).findFirst().orElseThrow();
    }

    private UUID led(String leader) {
        return items.stream().filter(item -> leader.equals(item.leader()) && item.state() == ItemState.RUNNING).findFirst().orElseThrow().id();
    }

    /// The lead is 柳湾区, whose liaison has an account.
    private void assist() {
        var assists = beans.getBean(Assists.class);
        var lead = staff.liaison("柳湾区");
        var helped = items.stream().filter(item -> lead.unit().equals(item.leadUnit()) && !item.assistUnits().isEmpty() && item.state() == ItemState.RUNNING
            && item.due() != null && item.due().isAfter(City.DATA_DATE)).limit(4).toList();
        DemoClock.at(LocalDate.of(City.YEAR, 6, 8), LocalTime.of(10, 0));
        var late = assists.ask(lead, helped.get(0).id(), helped.get(0).assistUnits().getFirst(), "出具红线范围内管线迁改意见，派员驻点一周", LocalDate.of(City.YEAR, 6, 22), null);
        assists.answer(assisting(late.unitId()), late.id(), "已收到，派技术科两人驻点", late.version());
        var flagged = assists.ask(lead, helped.get(1).id(), helped.get(1).assistUnits().getFirst(), "核定三户补偿口径，书面答复", LocalDate.of(City.YEAR, 7, 10), null);
        var done = assists.ask(lead, helped.get(2).id(), helped.get(2).assistUnits().getFirst(), "完成用地预审并出具函件", LocalDate.of(City.YEAR, 6, 26), null);
        DemoClock.at(LocalDate.of(City.YEAR, 6, 24), LocalTime.of(15, 0));
        assists.finish(assisting(done.unitId()), done.id(), "预审函已出，原件送达", done.version());
        assists.raise(lead, flagged.id(), "两次发函、一次上门，均未派员到场", flagged.version());
    }

    private Actor assisting(UUID unit) {
        return staff.liaison(staff.unitName(unit));
    }

    /// Section chiefs of 云浦区 and 明湖区: one hand-over is in effect, one waits for the successor's signature.
    private void deeds() {
        var deeds = beans.getBean(Deeds.class);
        var chiefs = chiefs("云浦区");
        DemoClock.at(LocalDate.of(City.YEAR, 6, 15), LocalTime.of(9, 0));
        var signed = deeds.open(clerk, chiefs.get(0).person(), chiefs.get(1).person(), LocalDate.of(City.YEAR, 6, 15), "转任街道工作");
        signed = deeds.signedOnPaper(clerk, signed.id(), Deed.Side.FROM, scan(chiefs.get(0)), signed.version());
        deeds.signedOnPaper(clerk, signed.id(), Deed.Side.TO, scan(chiefs.get(1)), signed.version());
        DemoClock.at(City.DATA_DATE, LocalTime.of(8, 30));
        var others = chiefs("明湖区");
        var half = deeds.open(clerk, others.get(0).person(), others.get(1).person(), LocalDate.of(City.YEAR, 7, 15), "挂职期满");
        deeds.signedOnPaper(clerk, half.id(), Deed.Side.FROM, scan(others.get(0)), half.version());
    }

    /// Section chiefs have no accounts: they sign on paper, and the officer files the scan.
    private UUID scan(Actor chief) {
        return beans.getBean(Files.class).keep(clerk, "交接书签字页-" + chief.name() + ".png", SignedPage.of(chief.name())).id();
    }

    private List<Actor> chiefs(String unit) {
        return city.people().stream().filter(person -> person.unit().equals(unit) && person.post().equals("科长")).map(person -> new Actor(staff.person(person.name()), person.name(),
            staff.unit(unit), Set.of(Role.LIAISON), Set.of(staff.unit(unit)))).toList();
    }
}
