package guatu.show.wallmap;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.run.progress.Lamp;
import guatu.run.progress.Pace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/// A small city for tests of the map: two counties, two bureaus, one town under a county.
@TestComponent
@Transactional
class MapCity {

    static final Actor CLERK = Actors.clerk();
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final Campaigns campaigns;
    private final Organization organization;
    private final CardParts parts;
    private final BusinessClock clock;

    MapCity(Campaigns campaigns, Organization organization, CardParts parts, BusinessClock clock) {
        this.campaigns = campaigns;
        this.organization = organization;
        this.parts = parts;
        this.clock = clock;
    }

    /// The units of the city under names of their own.
    public Town town() {
        var mark = UUID.randomUUID().toString().substring(24);
        var north = NewUnit.of("柳湾区" + mark, UnitKind.ZONE).tile(1, 2);
        var south = NewUnit.of("石塘县" + mark, UnitKind.COUNTY).tile(3, 4);
        var village = NewUnit.of("渔港镇" + mark, UnitKind.TOWNSHIP).under(south.id());
        var bureau = NewUnit.of("住建局" + mark, UnitKind.DEPARTMENT);
        organization.createAll(CLERK, List.of(north, south, bureau));
        organization.createAll(CLERK, List.of(village));
        var units = organization.unitsById();
        return new Town(campaigns.open(CLERK, NewCampaign.ofYear("攻坚 " + mark, 2026)), units.get(north.id()), units.get(south.id()),
            units.get(village.id()), units.get(bureau.id()));
    }

    /// Adds items in list order.
    public List<Item> add(Town town, NewItem... items) {
        return campaigns.addItems(CLERK, town.campaign().id(), List.of(items));
    }

    /// Lights an item: verified and planned percent, and the strip of its past lamps.
    public void light(Item item, Lamp lamp, @Nullable String ev, @Nullable String pv, String strip) {
        var earned = ev == null ? null : new BigDecimal(ev);
        var planned = pv == null ? null : new BigDecimal(pv);
        var gap = earned == null || planned == null ? null : earned.subtract(planned);
        var spi = earned == null || planned == null || planned.signum() == 0 ? null : earned.divide(planned, 4, RoundingMode.HALF_UP);
        parts.progress(List.of(new CardParts.ProgressPart(item.id(), lamp, DAY, DAY, earned, planned, earned, gap, spi,
            lamp == Lamp.RED ? 12 : 0, null, strip, "{\"code\":\"lamp.spi\"}", null, null, lamp == Lamp.YELLOW ? Pace.State.SLOW : Pace.State.MOVING)), clock.now());
    }

    /// Gives an item the three dates of its plan.
    public void plan(Item item, LocalDate earliest, LocalDate target, LocalDate redLine) {
        parts.plans(List.of(new CardParts.PlanPart(item.id(), redLine, target, earliest)), clock.now());
    }

    /// Adds many items whose lamps and gaps repeat in steps of seven.
    public List<Item> crowd(Town town, int size) {
        var items = new ArrayList<NewItem>();
        for (var i = 0; i < size; i++) {
            items.add(NewItem.of("%04d".formatted(i), "第 " + i + " 项").by(town.bureau().id(), List.of(), i % 2 == 0 ? town.north().id() : town.south().id()));
        }
        var added = add(town, items.toArray(NewItem[]::new));
        for (var i = 0; i < size; i++) {
            light(added.get(i), Lamp.values()[i % 5], String.valueOf(40 - i % 7), "40", "gg");
        }
        return added;
    }

    /// The units and the campaign.
    record Town(Campaign campaign, Unit north, Unit south, Unit village, Unit bureau) {}
}
