package guatu.ground.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"b":1,"a":2}             | {"a":2,"b":1}
        { "a" : [ 1 , 2.50 ] }    | {"a":[1,2.5]}
        {"a":null,"b":[null]}     | {"b":[null]}
        {"n":0.00,"m":100}        | {"m":100,"n":0}
        {"字":"值","A":true}       | {"A":true,"字":"值"}
        """)
    void writesOneFormForOneValue(String given, String canonical) {
        assertThat(CanonicalJson.of(JsonMapper.builder().enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build().readTree(given)))
            .isEqualTo(canonical);
    }

    @Test
    void escapesOnlyWhatMustBeEscaped() {
        assertThat(CanonicalJson.of(JsonMapper.shared().valueToTree("a\"\\/\n\u0001<é"))).isEqualTo("\"a\\\"\\\\/\\n\\u0001<é\"");
    }
}
