package guatu.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HanTests {

    @Test
    void traditionalAndSimplifiedNamesAreTheSameToASearch() {
        assertThat(Han.folded("區發展和改革局")).isEqualTo(Han.folded("区发展和改革局"));
        assertThat(Han.folded("縣鄉鎮臺灣後裏")).isEqualTo("县乡镇台湾后里");
    }

    @Test
    void widthAndCaseDoNotMatterToASearch() {
        assertThat(Han.folded("Ａ１２３－Ｂ　路")).isEqualTo("a123-b 路");
    }

    @Test
    void eachCharacterBecomesExactlyOneSoThatPlacesStay() {
        var text = "發改委、財政局（牽頭）";
        assertThat(Han.folded(text)).hasSameSizeAs(text);
        assertThat(Han.simplified("已经是简体")).isEqualTo("已经是简体");
    }
}
