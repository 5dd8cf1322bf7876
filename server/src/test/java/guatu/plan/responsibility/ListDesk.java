package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A clerk at the desk where lists are read, for tests.
record ListDesk(MockMvcTester mvc, JsonMapper json, Actor clerk, UUID campaign) {

    ListDesk of(Actor other) {
        return new ListDesk(mvc, json, other, campaign);
    }

    JsonNode upload(String name, String text) {
        return upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode upload(String name, byte[] bytes) {
        return read(send(name, bytes));
    }

    MvcTestResult send(String name, byte[] bytes) {
        return sendTo("/api/campaigns/" + campaign + "/lists", name, bytes);
    }

    JsonNode uploadSample(String name) {
        return upload(name, sample(name));
    }

    MvcTestResult sendTo(String path, String name, byte[] bytes) {
        return sendTo(path, name, bytes, Ids.next());
    }

    MvcTestResult sendTo(String path, String name, byte[] bytes, UUID command) {
        return mvc.post().uri(path).multipart().file(new MockMultipartFile("file", name, null, bytes))
            .header("Command-Id", command).with(Actors.as(clerk)).with(csrf()).exchange();
    }

    MvcTestResult look(String path) {
        return mvc.get().uri(path).with(Actors.as(clerk)).exchange();
    }

    JsonNode get(String path) {
        return read(look(path));
    }

    byte[] bytes(String path) {
        var result = mvc.get().uri(path).with(Actors.as(clerk)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    MvcTestResult put(String path, String body) {
        return mvc.put().uri(path).contentType(MediaType.APPLICATION_JSON).content(body).with(Actors.as(clerk)).with(csrf()).exchange();
    }

    MvcTestResult post(String path, String body) {
        return post(path, body, Ids.next());
    }

    MvcTestResult post(String path, String body, UUID command) {
        return mvc.post().uri(path).header("Command-Id", command).contentType(MediaType.APPLICATION_JSON).content(body).with(Actors.as(clerk)).with(csrf()).exchange();
    }

    MvcTestResult delete(String path) {
        return mvc.delete().uri(path).header("Command-Id", Ids.next()).with(Actors.as(clerk)).with(csrf()).exchange();
    }

    JsonNode mend(JsonNode draft, int n, String body) {
        return read(put("/api/lists/" + id(draft) + "/rows/" + n, body));
    }

    JsonNode units(JsonNode draft, String body) {
        return read(put("/api/lists/" + id(draft) + "/units", body));
    }

    /// Creates every unit that is still open, then accepts.
    JsonNode accept(JsonNode draft) {
        createUnits(draft);
        return read(post("/api/lists/" + id(draft) + "/accept", "{}"));
    }

    void createUnits(JsonNode draft) {
        var forms = json.createArrayNode();
        draft.path("units").forEach(unit -> {
            if (unit.path("decision").asString().equals("OPEN")) {
                var form = forms.addObject().put("name", unit.path("name").asString());
                form.putObject("create").put("name", unit.path("name").asString()).put("kind", "DEPARTMENT");
            }
        });
        units(draft, forms.toString());
    }

    JsonNode read(MvcTestResult result) {
        assertThat(result).hasStatus2xxSuccessful();
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(result).bodyJson().extractingPath("$.detail").asString().matches("(?s).*\\p{IsHan}.*").doesNotContain("{");
    }

    static String id(JsonNode draft) {
        return draft.path("id").asString();
    }

    static JsonNode unit(JsonNode draft, String name) {
        return draft.path("units").valueStream().filter(unit -> unit.path("name").asString().equals(name)).findFirst().orElseThrow();
    }

    static List<String> codes(JsonNode draft, int row) {
        return draft.path("rows").path(row).path("findings").valueStream().map(finding -> finding.path("code").asString()).toList();
    }

    /// One of the lists kept for tests, as governments published them.
    static byte[] sample(String name) {
        try (var in = ListDesk.class.getResourceAsStream("/lists/" + name)) {
            return in.readAllBytes();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
