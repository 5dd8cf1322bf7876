package guatu.plan.responsibility.pledge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import guatu.ground.documents.Paper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pledges as JSON; blocks of papers carry their names, so that they can be read again.
@Component
class PledgeJson {

    private final JsonMapper json;

    PledgeJson(JsonMapper json) {
        this.json = json.rebuild().addMixIn(Paper.Block.class, Named.class).build();
    }

    JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({@JsonSubTypes.Type(value = Paper.Heading.class, name = "heading"), @JsonSubTypes.Type(value = Paper.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Paper.Table.class, name = "table")})
    private interface Named {}
}
