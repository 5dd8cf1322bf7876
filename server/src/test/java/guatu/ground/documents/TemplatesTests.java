package guatu.ground.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@GuatuTest
class TemplatesTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    Templates templates;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    JsonMapper json;

    @Test
    void keepsEachVersionAndUsesTheNewest() {
        assertThat(put("bulletin-close", 0, "{{月份}}完")).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(1);
        assertThat(put("bulletin-close", 1, "{{月份}}又完")).hasStatusOk().bodyJson().extractingPath("$.past.length()").isEqualTo(2);
        assertThat(templates.fill("bulletin-close", Map.of("月份", "6月"))).isEqualTo("6月又完");
    }

    @Test
    void refusesAnUnknownFieldAndSaysItsLine() {
        assertThat(put("slip-notice", 0, "第一行\n{{名称}}")).hasStatus(422).bodyJson().extractingPath("$.detail").asString().contains("第 2 行", "名称", "答复期限", "双花括号");
    }

    @Test
    void refusesAChangeToAVersionThatIsNoLongerTheNewest() {
        assertThat(put("bulletin-lead", 0, "一")).hasStatusOk();
        assertThat(put("bulletin-lead", 0, "二")).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("documents.template-stale");
    }

    @Test
    void refusesAnEmptyTextAndAnUnknownKey() {
        assertThat(put("slip-warning", 0, "  ")).hasStatus(400);
        assertThat(put("slip-nothing", 0, "文")).hasStatus(404);
    }

    @Test
    void beginsWithTheWordsThatComeWithTheProduct() {
        assertThat(mvc.get().uri("/api/templates/slip-problem").with(Actors.as(CLERK))).hasStatusOk().bodyJson().extractingPath("$.body").isEqualTo(Templates.standard(TemplateKind.SLIP_PROBLEM));
        assertThat(mvc.get().uri("/api/templates").with(Actors.as(CLERK))).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(13);
    }

    private MvcTestResult put(String key, int version, String body) {
        return mvc.put().uri("/api/templates/" + key).with(Actors.as(CLERK)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsString(Map.of("version", version, "body", body))).exchange();
    }
}
