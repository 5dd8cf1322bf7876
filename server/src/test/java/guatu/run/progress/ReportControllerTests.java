package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.plan.campaign.Item;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GuatuTest
@Import(Town.class)
class ReportControllerTests {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Town town;
    Item item;
    Actor liaison;

    @BeforeEach
    void handsOverAnItem() {
        Town.on("2026-06-15");
        item = town.handedOver();
        liaison = town.liaison(item);
        Town.on("2026-06-30");
    }

    @Test
    void fillsTheFormWithWhatIsKnown() {
        assertThat(get("/report-form")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"item":{"id":"%s","no":"1","title":"沿江片区征迁 1","lamp":"RED"},"version":0,"recent":[],
             "window":{"from":"2026-06-16","to":"2026-06-30","due":"2026-06-30T10:00:00Z","closes":"2026-07-03","label":"6月下半月"},
             "measures":[{"kind":"INDICATOR","name":"签约","unit":"户","target":1200,"planToday":638,"done":false,"counts":true},
                         {"kind":"ACTIVITY","name":"征收决定公告","done":false},{"kind":"ACTIVITY","name":"净地移交","redLine":"2026-11-30"}]}
            """.formatted(item.id()));
    }

    @Test
    void showsTheLastReportBesideTheNextOne() {
        assertThat(post(liaison, Ids.next(), body(0, "642"))).hasStatus(201);

        assertThat(get("/report-form")).bodyJson().isLenientlyEqualTo("""
            {"version":1,"alreadyFiled":{"problem":"公房权属不清"},"lastReport":{"problem":"公房权属不清","filedBy":"测试员","seconds":75},
             "measures":[{"last":642.0000,"previousOn":"2026-06-30"},{},{}],"recent":[{"verified":false,"seconds":75}]}
            """);
        assertThat(get("/reports")).bodyJson().isLenientlyEqualTo("""
            {"rows":[{"n":1,"progress":"累计签约 642 户","values":[{"name":"签约","unit":"户","reported":642.0000}],"verified":false,"late":false}]}
            """);
    }

    @Test
    void answersADoubleSubmissionAsTheFirst() {
        var command = Ids.next();
        assertThat(post(liaison, command, body(0, "642"))).hasStatus(201).bodyJson().extractingPath("$.toBeVerified").isEqualTo(true);
        assertThat(post(liaison, command, body(0, "642"))).hasStatus(201);
        assertThat(get("/reports")).bodyJson().extractingPath("$.rows.length()").isEqualTo(1);
    }

    @Test
    void tellsTheSecondWhatTheFirstChanged() {
        post(liaison, Ids.next(), body(0, "642"));

        assertThat(post(liaison, Ids.next(), body(0, "640"))).hasStatus(409).bodyJson().isLenientlyEqualTo("""
            {"code":"report.somebody-filed","changes":{"version":1,"filedBy":"测试员","values":[{"name":"签约","after":642.0000,"yours":640}]}}
            """);
    }

    @Test
    void saysInChineseWhyAValueIsNotTaken() {
        post(liaison, Ids.next(), body(0, "642"));

        assertThat(post(liaison, Ids.next(), body(1, "600"))).hasStatus(422).bodyJson().extractingPath("$.detail")
            .isEqualTo("“签约”的累计数从 642 降到 600 户；累计数只能增加，如需更正请在“更正说明”中写明原因");
    }

    @Test
    void namesTheFieldsThatAreMissingOrTooLong() {
        assertThat(post(liaison, Ids.next(), "{\"version\":0,\"values\":[]}")).hasStatus(400).bodyJson()
            .extractingPath("$.errors[*].field").asArray().contains("window");
        assertThat(post(liaison, Ids.next(), body(0, "642").replace("公房权属不清", "长".repeat(2001)))).hasStatus(400).bodyJson()
            .extractingPath("$.errors[*].field").asArray().contains("problem");
    }

    @Test
    void wantsTheLiaisonOfTheLeadUnitAndACommandId() {
        assertThat(post(Actors.liaison(UUID.randomUUID()), Ids.next(), body(0, "642"))).hasStatus(403);
        assertThat(post(Actors.clerk(), Ids.next(), body(0, "642"))).hasStatus(403);
        assertThat(mvc.post().uri("/api/items/" + item.id() + "/reports").with(Actors.as(liaison)).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content(body(0, "642"))).hasStatus(400);
        assertThat(get("/reports")).bodyJson().extractingPath("$.rows.length()").isEqualTo(0);
    }

    @Test
    void keepsScriptAsTheTextItIs() {
        post(liaison, Ids.next(), body(0, "642").replace("公房权属不清", "<script>alert(1)</script>"));

        assertThat(get("/reports")).bodyJson().extractingPath("$.rows[0].problem").isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void answersWhyALampBurns() {
        assertThat(get("/lamp")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"dataDate":"2026-06-15","params":"2026-1","lamp":"RED","deciding":"a","reason":{"code":"spi.red","args":{"spi":0}},
             "ev":0,"parts":[{"key":"a","lamp":"RED"},{"key":"b"},{"key":"c"},{"key":"d"},{"key":"e","code":"forecast.stalled"},{"key":"f"}],
             "toNext":{"lamp":"YELLOW","code":"step.verify","args":{"unit":"户"}},"history":[{"date":"2026-06-15","lamp":"RED","deciding":"a"}]}
            """);
        assertThat(get("/lamp?date=2026-06-14")).hasStatus(404);
    }

    @Test
    void endsADayForAClerk() {
        var uri = "/api/campaigns/" + item.campaignId() + "/day-end";
        assertThat(mvc.post().uri(uri).with(Actors.as(Town.CLERK)).with(csrf()).header("Command-Id", Ids.next())
            .contentType(MediaType.APPLICATION_JSON).content("{\"dataDate\":\"2026-06-29\"}")).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("{\"dataDate\":\"2026-06-29\",\"items\":1,\"counts\":{\"RED\":1}}");
        assertThat(mvc.post().uri(uri).with(Actors.as(Town.CLERK)).with(csrf()).header("Command-Id", Ids.next())
            .contentType(MediaType.APPLICATION_JSON).content("{\"dataDate\":\"2026-07-01\"}")).hasStatus(422);
    }

    private String body(int version, String value) {
        return """
            {"version":%d,"window":{"from":"2026-06-16","to":"2026-06-30"},"values":[{"measure":"%s","value":%s}],"unchanged":false,
             "progress":"累计签约 642 户","problem":"公房权属不清","plan":"下期 700 户","suggestion":"","evidence":[],"seconds":75}
            """.formatted(version, town.households(item.id()), value);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/api/items/" + item.id() + path).with(Actors.as(liaison)).exchange();
    }

    private MvcTestResult post(Actor actor, UUID command, String body) {
        return mvc.post().uri("/api/items/" + item.id() + "/reports").with(Actors.as(actor)).with(csrf()).header("Command-Id", command)
            .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
