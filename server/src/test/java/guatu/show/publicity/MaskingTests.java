package guatu.show.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MaskingTests {

    @Test
    void showsHeadsAndHidesOrdinaryStaff() {
        assertThat(Masking.shown("head", "方叙白")).isEqualTo("方叙白");
        assertThat(Masking.shown("staff", "应书言")).isNull();
    }

    @Test
    void neverTellsTheLengthOfAResidentsName() {
        assertThat(Masking.shown("resident", "王明")).isEqualTo("王**");
        assertThat(Masking.shown("resident", "欧阳修文")).isEqualTo("欧**");
        assertThat(Masking.shown("resident", "𠮷田")).isEqualTo("𠮷**");
    }

    @Test
    void cutsAddressesAtTheVillageAndPositionsAtTwoDecimals() {
        assertThat(Masking.shown("address", "明湖区望湖社区12号楼3单元502室")).isEqualTo("明湖区望湖社区");
        assertThat(Masking.shown("address", "无名路 9 号")).isNull();
        assertThat(Masking.shown("position", "103.98765")).isEqualTo("103.99");
    }

    @Test
    void neverShowsNumbersOfPersons() {
        assertThat(Masking.shown("id-number", "110101199003077758")).isNull();
        assertThat(Masking.shown("mobile", "13812345678")).isNull();
        assertThat(Masking.shown("bank-account", "4532015112830366")).isNull();
    }

    @Test
    void suppressesCountsOfPersonsBelowThree() {
        assertThat(Masking.tooSmall(new BigDecimal("2"), "户")).isTrue();
        assertThat(Masking.tooSmall(new BigDecimal("3"), "户")).isFalse();
        assertThat(Masking.tooSmall(BigDecimal.ZERO, "人")).isFalse();
        assertThat(Masking.tooSmall(BigDecimal.ONE, "公里")).isFalse();
    }

    @Test
    void namesTheLawOfEachRow() {
        assertThat(Masking.table()).hasSizeGreaterThan(10).allSatisfy(rule -> assertThat(rule.law()).contains("第"));
    }
}
