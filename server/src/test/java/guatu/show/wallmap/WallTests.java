package guatu.show.wallmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@GuatuTest
@Import(MapCity.class)
class WallTests {

    @Autowired
    Walls walls;
    @Autowired
    WallTokens tokens;
    @Autowired
    Standings standings;
    @Autowired
    Campaigns campaigns;
    @Autowired
    MapCity city;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    JsonMapper json;
    @Autowired
    PlatformTransactionManager transactions;
    MapCity.Town town;

    @BeforeEach
    void hangsACampaign() {
        town = city.town();
        campaigns.freezeList(MapCity.CLERK, town.campaign().id());
        campaigns.all().stream().filter(other -> !other.id().equals(town.campaign().id())).forEach(other -> campaigns.change(MapCity.CLERK, other.id(),
            new NewCampaign(other.name(), other.year(), other.from(), other.to(), other.cadence()),
            CampaignState.CLOSED, other.version()));
    }

    @Test
    void showsTheSevenWidestRedGaps() {
        var items = city.crowd(town, 50);
        items.forEach(item -> city.light(item, Lamp.RED, String.valueOf(item.sort()), "60", "yr"));
        var wall = walls.now();
        assertThat(wall.red()).hasSize(7).extracting(Wall.Red::title).startsWith("第 0 项", "第 1 项");
        assertThat(wall.counts()).containsEntry(Lamp.RED, 50);
        assertThat(wall.deltas()).containsEntry(Lamp.RED, 50).containsEntry(Lamp.YELLOW, -50);
        assertThat(wall.dataDate()).isEqualTo(MapCity.DAY);
    }

    @Test
    void turnsOnePageForTheCityAndOneForEachCategoryInUse() {
        var campaign = town.campaign().id();
        var used = campaigns.category(campaign, "民生实事");
        campaigns.category(campaign, "空类别");
        city.add(town, NewItem.of("1", "甲").in(used.id()), NewItem.of("2", "乙"));
        assertThat(walls.now().pages()).extracting(Wall.Page::name).containsExactly(null, "民生实事");
    }

    @Test
    void turnsTheStalledAndTheSlowAsListsOfTheirOwn() {
        var items = city.add(town, NewItem.of("1", "停滞的"), NewItem.of("2", "缓慢的"), NewItem.of("3", "好的"));
        city.light(items.get(0), Lamp.RED, "10", "50", "");
        city.light(items.get(1), Lamp.YELLOW, "40", "50", "");
        city.light(items.get(2), Lamp.GREEN, "50", "50", "");
        var pages = walls.now().pages();
        assertThat(pages).extracting(Wall.Page::kind).containsExactly(WallScreen.CITY, WallScreen.STALLED, WallScreen.SLOW);
        assertThat(pages.get(1).rows()).extracting(Wall.Red::title).containsExactly("停滞的");
        assertThat(pages.get(2).rows()).extracting(Wall.Red::title).containsExactly("缓慢的");
        assertThat(pages.get(2).total()).isEqualTo(1);
    }

    @Test
    void aScreenTurnsWhatWasChosenForIt() {
        var items = city.add(town, NewItem.of("1", "局里的").by(town.bureau().id(), List.of(), town.north().id()), NewItem.of("2", "别处的").by(town.south().id(), List.of(), null));
        items.forEach(item -> city.light(item, Lamp.RED, "10", "50", ""));
        var made = tokens.make(MapCity.CLERK, "住建局走廊", new WallChoice(List.of(WallScreen.UNITS, WallScreen.CITY), 15, List.of(town.campaign().id()), town.bureau().id()));
        assertThat(mvc.get().uri("/api/wall?token=" + made.token())).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"seconds":15,"unitName":"%s","counts":{"RED":1},"pages":[{"kind":"UNITS","units":[{"items":1,"counts":{"RED":1}}]},{"kind":"CITY","red":[{"title":"局里的"}]}]}
            """.formatted(town.bureau().name()));
        assertThat(change(Actors.liaison(UUID.randomUUID()), made.id(), "{\"screens\":[\"STALLED\"],\"seconds\":20}")).isEqualTo(403);
        assertThat(change(Actors.clerk(), made.id(), "{\"screens\":[\"STALLED\"],\"seconds\":5}")).isEqualTo(400);
        assertThat(change(Actors.clerk(), made.id(), "{\"screens\":[\"STALLED\"],\"seconds\":20}")).isEqualTo(204);
        assertThat(mvc.get().uri("/api/wall?token=" + made.token())).bodyJson().isLenientlyEqualTo("{\"seconds\":20,\"pages\":[{\"kind\":\"STALLED\",\"total\":2}]}");
    }

    @Test
    void countsDownToWhatIsDue() {
        var items = city.add(town, NewItem.of("1", "今天"), NewItem.of("2", "七月"), NewItem.of("3", "红项"));
        city.plan(items.get(0), MapCity.DAY, MapCity.DAY, MapCity.DAY);
        city.plan(items.get(1), MapCity.DAY, MapCity.DAY, LocalDate.of(2026, 7, 31));
        city.plan(items.get(2), MapCity.DAY, MapCity.DAY, LocalDate.of(2026, 8, 31));
        items.forEach(item -> city.light(item, item.no().equals("3") ? Lamp.RED : Lamp.GREEN, "50", "50", ""));
        assertThat(walls.now().countdowns()).containsExactly(
            new Countdown(Countdown.Kind.CAMPAIGN_END, 184, null, LocalDate.of(2026, 12, 31), null),
            new Countdown(Countdown.Kind.DUE_TODAY, 1, 1, MapCity.DAY, null),
            new Countdown(Countdown.Kind.NEXT_RED, 62, null, LocalDate.of(2026, 8, 31), "红项"),
            new Countdown(Countdown.Kind.DUE_NEXT_MONTH, 1, 1, LocalDate.of(2026, 7, 1), null));
    }

    @Test
    void tellsHowTheKeyFigureMovedSinceTheMonthBefore() {
        var item = city.add(town, NewItem.of("1", "甲")).getFirst();
        city.light(item, Lamp.YELLOW, "45", "50", "");
        var campaign = town.campaign().id();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            standings.put(campaign, LocalDate.of(2026, 5, 29), 1, 0, new BigDecimal("0.95"), new BigDecimal("0.95"));
            standings.put(campaign, LocalDate.of(2026, 6, 15), 1, 0, new BigDecimal("0.10"), new BigDecimal("0.10"));
        });
        var figure = walls.now().keyFigure();
        assertThat(figure.cappedSpi()).isEqualByComparingTo("0.9");
        assertThat(figure.delta()).isEqualByComparingTo("-0.05");
        assertThat(figure.since()).isEqualTo(LocalDate.of(2026, 5, 29));
    }

    @Test
    void opensToASignedInPersonAndToATokenUntilItIsRevoked() {
        assertThat(mvc.get().uri("/api/wall")).hasStatus(401);
        assertThat(mvc.get().uri("/api/wall?token=guess")).hasStatus(401);
        assertThat(mvc.get().uri("/api/wall").with(Actors.as(Actors.liaison(UUID.randomUUID())))).hasStatusOk();
        var made = tokens.make(MapCity.CLERK, "指挥大厅");
        assertThat(mvc.get().uri("/api/wall?token=" + made.token())).hasStatusOk().bodyJson().extractingPath("$.campaign.id")
            .isEqualTo(town.campaign().id().toString());
        tokens.revoke(MapCity.CLERK, made.id());
        assertThat(mvc.get().uri("/api/wall?token=" + made.token())).hasStatus(401);
    }

    @Test
    void keepsNoTokenInTheClear() {
        var made = tokens.make(MapCity.CLERK, "大厅");
        assertThat(json.writeValueAsString(tokens.all())).contains("大厅").doesNotContain(made.token());
    }

    @Test
    void letsOnlyAClerkMakeTokens() {
        assertThat(make(Actors.liaison(UUID.randomUUID()))).isEqualTo(403);
        assertThat(make(Actors.clerk())).isEqualTo(201);
    }

    @Test
    void answersTheFacesOfTheMapInTheirShapes() {
        var items = city.crowd(town, 12);
        var clerk = Actors.as(Actors.clerk());
        var campaign = town.campaign().id();
        assertThat(mvc.get().uri("/api/map?limit=5&lamp=red,yellow&sort=gap&campaign=" + campaign).with(clerk)).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("{\"total\":6,\"counts\":{\"RED\":3,\"YELLOW\":3,\"GREEN\":2,\"BLUE\":2,\"GREY\":2}}");
        assertThat(mvc.get().uri("/api/map/all?campaign=" + campaign).with(clerk)).hasStatusOk().bodyJson().extractingPath("$.rows.length()").isEqualTo(items.size());
        assertThat(mvc.get().uri("/api/map/filters?campaign=" + campaign).with(clerk)).hasStatusOk().bodyJson().extractingPath("$.places[0].count").isEqualTo(6);
        assertThat(mvc.get().uri("/api/map/tiles?lamp=RED&unit=" + town.north().id()).with(clerk)).hasStatusOk();
        assertThat(mvc.get().uri("/api/map?lamp=purple").with(clerk)).hasStatus(400).bodyJson().extractingPath("$.errors[0].field").isEqualTo("lamp");
        assertThat(mvc.get().uri("/api/map?campaign=nonsense").with(clerk)).hasStatus(400);
        assertThat(mvc.get().uri("/api/map")).hasStatus(401);
    }

    @Test
    void writesReasonsAsJsonAndNumbersPlainly() {
        var item = city.add(town, NewItem.of("1", "甲")).getFirst();
        city.light(item, Lamp.RED, "40", "50", "yr");
        assertThat(mvc.get().uri("/api/map").with(Actors.as(Actors.clerk()))).hasStatusOk().bodyText().contains("\"reason\":{\"code\": \"lamp.spi\"}", "\"ev\":40,");
    }

    private int change(Actor actor, UUID token, String body) {
        return mvc.put().uri("/api/wall/tokens/" + token).with(Actors.as(actor)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content(body).exchange().getResponse().getStatus();
    }

    private int make(Actor actor) {
        return mvc.post().uri("/api/wall/tokens").with(Actors.as(actor)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\":\"大厅\"}").exchange().getResponse().getStatus();
    }
}
