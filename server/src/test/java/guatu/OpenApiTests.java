package guatu;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.GuatuTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The description from which the web's types are made is the server's own.
@GuatuTest
class OpenApiTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theDescriptionInTheWebFolderIsTheServers() throws IOException {
        var answer = mvc.get().uri("/v3/api-docs").with(guatu.ground.kernel.Actors.as(guatu.ground.kernel.Actors.clerk())).exchange();
        assertThat(answer).hasStatusOk();
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
        var tree = json.treeToValue(json.readTree(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8)), java.util.TreeMap.class);
        tree.remove("servers");
        Generated.check(Path.of("..", "web", "openapi.json"), json.writeValueAsString(tree) + "\n");
    }
}
