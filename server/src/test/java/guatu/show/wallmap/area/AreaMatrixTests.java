package guatu.show.wallmap.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Areas and points through HTTP: who may, what comes of a file, what stays when it is replaced.
@GuatuTest
class AreaMatrixTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Organization organization;
    Campaign campaign;
    Unit north;
    Unit bureau;
    Item item;
    Item withdrawn;

    @BeforeEach
    void hangsTwoItems() {
        var mark = UUID.randomUUID().toString().substring(24);
        var units = organization.createAll(CLERK, List.of(NewUnit.of("柳湾区" + mark, UnitKind.ZONE), NewUnit.of("住建局" + mark, UnitKind.DEPARTMENT)));
        north = units.get(0);
        bureau = units.get(1);
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚 " + mark, 2026));
        var items = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲").by(bureau.id(), List.of(), north.id()),
            NewItem.of("2", "乙").by(bureau.id(), List.of(), north.id())));
        item = items.get(0);
        withdrawn = items.get(1);
        campaigns.withdraw(CLERK, withdrawn.id(), "重复");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk,   item,      200, 201, 200", "own,     item,      200, 403, 403", "other,    item, 403, 403, 403",
        "leader,  item,      403, 403, 403", "nobody,  item,      401, 401, 401", "verifier, item, 403, 403, 403",
        "clerk,   withdrawn, 422, 201, 200", "own,     withdrawn, 422, 403, 403", "other, withdrawn, 403, 403, 403"})
    void aClerkKeepsTheMapAndALiaisonPlacesTheOwnItems(String who, String what, int place, int upload, int table) {
        var actor = switch (who) {
            case "clerk" -> CLERK;
            case "own" -> Actors.liaison(bureau.id());
            case "other" -> Actors.liaison(north.id());
            case "leader" -> Actors.at(UUID.randomUUID(), java.util.Set.of(guatu.ground.kernel.Role.LEADER));
            case "verifier" -> Actors.verifier(UUID.randomUUID());
            default -> null;
        };
        var chosen = what.equals("item") ? item : withdrawn;
        assertThat(place(actor, chosen, 120.5, 28.5)).hasStatus(place);
        assertThat(upload(actor, areas(north.name()), "wgs84")).hasStatus(upload);
        assertThat(table(actor, "编号,经度,纬度\n1,120.4,28.4\n")).hasStatus(table);
        if (place == 200) {
            assertThat(seen()).bodyJson().extractingPath("$.points[0].lon").isEqualTo(120.5);
        }
    }

    @Test
    void areasFindTheirUnitsByNameAndAHandsWordStaysWhenTheFileIsReplaced() {
        assertThat(upload(CLERK, areas(north.name(), "无名滩"), "wgs84")).bodyJson().isLenientlyEqualTo("{\"areas\":2,\"matched\":1,\"unmatched\":[\"无名滩\"]}");
        String nobodys = com.jayway.jsonpath.JsonPath.read(text(seen()), "$.areas[1].id");
        assertThat(mvc.put().uri("/api/map/areas/" + nobodys + "/unit").with(Actors.as(CLERK)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content("{\"unit\":\"" + bureau.id() + "\"}")).hasStatusOk();
        assertThat(mvc.put().uri("/api/map/areas/" + nobodys + "/unit").with(Actors.as(Actors.liaison(bureau.id()))).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content("{}")).hasStatus(403);
        assertThat(upload(CLERK, areas(north.name(), "无名滩"), "wgs84")).bodyJson().isLenientlyEqualTo("{\"areas\":2,\"matched\":2}");
        assertThat(seen()).bodyJson().isLenientlyEqualTo("{\"areas\":[{\"matched\":\"NAME\"},{\"matched\":\"HAND\",\"unitId\":\"%s\"}]}".formatted(bureau.id()));
    }

    @Test
    void theTilesComeBackWhenTheAreasAreTakenAway() {
        upload(CLERK, areas(north.name()), "wgs84");
        var uri = "/api/map/areas?campaign=" + campaign.id();
        assertThat(mvc.delete().uri(uri).with(Actors.as(Actors.liaison(bureau.id()))).with(csrf())).hasStatus(403);
        assertThat(mvc.delete().uri(uri).with(Actors.as(CLERK)).with(csrf())).hasStatus(204);
        assertThat(seen()).bodyJson().isLenientlyEqualTo("{\"areas\":[]}");
        assertThat(mvc.delete().uri(uri).with(Actors.as(CLERK)).with(csrf())).hasStatus(404);
    }

    @Test
    void aTableSaysWhichLinesWereLeftOutAndTheHandsPlaceIsNotMoved() {
        upload(CLERK, areas(north.name()), "wgs84");
        place(CLERK, item, 120.5, 28.5);
        assertThat(table(CLERK, "编号,经度,纬度\n1,120.4,28.4\n9,120.4,28.4\n1,x,y\n1,28.4,120.4\n1,110.1,28.4\n")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"placed":1,"wrong":[{"line":3,"code":"map.point-no-item"},{"line":4,"code":"map.point-no-number"},{"line":5,"code":"map.point-not-degrees"},
             {"line":6,"code":"map.point-outside"}]}
            """);
        assertThat(seen()).bodyJson().isLenientlyEqualTo("{\"points\":[{\"lon\":120.5,\"source\":\"HAND\"}]}");
        assertThat(place(CLERK, item, 110.0, 28.5)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("map.point-far");
        assertThat(table(CLERK, "序,东,北\n")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("map.points-no-head");
    }

    @Test
    void aPlaceSaidInAnotherDatumIsKeptInWgs84() {
        assertThat(mvc.put().uri("/api/map/points/" + item.id()).with(Actors.as(CLERK)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content("{\"lon\":116.41024449916938,\"lat\":39.91640428150164,\"datum\":\"gcj-02\"}")).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"lon\":116.404,\"lat\":39.915}");
        assertThat(upload(CLERK, areas(north.name()), "mars")).hasStatus(400).bodyJson().extractingPath("$.errors[0].field").isEqualTo("datum");
    }

    @Test
    void theSameCommandTwiceIsOneUpload() {
        var command = Ids.next();
        var file = new MockMultipartFile("file", "市界.geojson", null, areas(north.name()).getBytes(StandardCharsets.UTF_8));
        for (var twice = 0; twice < 2; twice++) {
            assertThat(mvc.post().uri("/api/map/areas?campaign=" + campaign.id()).multipart().file(file).with(Actors.as(CLERK)).with(csrf()).header("Command-Id", command)).hasStatus(201);
        }
        assertThat(seen()).bodyJson().extractingPath("$.areas.length()").isEqualTo(1);
    }

    private static String areas(String... names) {
        var features = new StringBuilder();
        for (var at = 0; at < names.length; at++) {
            var west = 120 + at;
            features.append(at == 0 ? "" : ",").append("""
                {"type":"Feature","properties":{"name":"%s"},"geometry":{"type":"Polygon","coordinates":[[[%d,28],[%d,28],[%d,29],[%d,29],[%d,28]]]}}
                """.formatted(names[at], west, west + 1, west + 1, west, west));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private MvcTestResult upload(Actor actor, String file, String datum) {
        var asked = mvc.post().uri("/api/map/areas?datum=" + datum + "&campaign=" + campaign.id()).multipart()
            .file(new MockMultipartFile("file", "市界.geojson", null, file.getBytes(StandardCharsets.UTF_8))).with(csrf()).header("Command-Id", Ids.next());
        return actor == null ? asked.exchange() : asked.with(Actors.as(actor)).exchange();
    }

    private MvcTestResult table(Actor actor, String rows) {
        var asked = mvc.post().uri("/api/map/points?campaign=" + campaign.id()).multipart()
            .file(new MockMultipartFile("file", "点位.csv", null, rows.getBytes(StandardCharsets.UTF_8))).with(csrf()).header("Command-Id", Ids.next());
        return actor == null ? asked.exchange() : asked.with(Actors.as(actor)).exchange();
    }

    private MvcTestResult place(Actor actor, Item which, double lon, double lat) {
        var asked = mvc.put().uri("/api/map/points/" + which.id()).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content("{\"lon\":%s,\"lat\":%s}".formatted(lon, lat));
        return actor == null ? asked.exchange() : asked.with(Actors.as(actor)).exchange();
    }

    private MvcTestResult seen() {
        return mvc.get().uri("/api/map/areas?campaign=" + campaign.id()).with(Actors.as(CLERK)).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException no) {
            throw new IllegalStateException(no);
        }
    }
}
