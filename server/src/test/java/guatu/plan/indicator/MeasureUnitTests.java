package guatu.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureUnitTests {

    @ParameterizedTest
    @CsvSource({"1, 亩, 平方米, 666.6667, 2000/3, false", "15, 亩, 公顷, 1, 1/15, true", "9000, 亩, 平方公里, 6, 1/1500, true", "300, 万平方米, 亩, 4500, 15, true",
        "9.6, 万平方米, 公顷, 9.6, 1, true", "1.2, 亿元, 万元, 12000, 10000, true", "5000, 万元, 亿元, 0.5, 1/10000, true", "1, 千万元, 万元, 1000, 1000, true",
        "40, 公里, 米, 40000, 1000, true", "3, 万吨, 吨, 30000, 10000, true", "2.5, 万千瓦时, 度, 25000, 10000, true", "1, 万户, 户, 10000, 10000, true",
        "1, 平方千米, 公顷, 100, 100, true", "10, 元, 元, 10, 1, true"})
    void saysANumberInAnotherUnitWithItsExactFactor(BigDecimal value, String from, String to, BigDecimal converted, String factor, boolean exact) {
        assertThat(Conversion.of(value, from, to)).isEqualTo(new Conversion(value, from, converted, to, factor, exact));
    }

    @ParameterizedTest
    @CsvSource({"亩, 元", "户, 套", "人, 人次", "公里, 平方公里", "千米, 千克", "个, 家", "%, 个百分点", "平方米, 立方米"})
    void refusesWhatMeasuresSomethingElse(String one, String other) {
        assertThat(MeasureUnit.of(one).converts(MeasureUnit.of(other))).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> MeasureUnit.of(one).in(MeasureUnit.of(other)));
    }

    @Test
    void comesBackExactlyFromEveryUnit() {
        var random = new Random(20260302);
        for (var family : List.of(List.of("平方米", "万平方米", "亩", "万亩", "公顷", "平方公里"), List.of("元", "千元", "万元", "百万元", "亿元"),
                List.of("米", "公里", "万公里"), List.of("公斤", "吨", "万吨"), List.of("户", "万户"))) {
            for (var round = 0; round < 400; round++) {
                var value = Ratio.of(new BigDecimal(random.nextLong(1_000_000_000_000L)).movePointLeft(random.nextInt(5)));
                var from = MeasureUnit.of(family.get(random.nextInt(family.size())));
                var to = MeasureUnit.of(family.get(random.nextInt(family.size())));

                assertThat(value.times(from.in(to)).times(to.in(from))).isEqualTo(value);
                assertThat(from.in(to).times(to.in(from))).isEqualTo(Ratio.ONE);
            }
        }
    }

    @Test
    void knowsWhatIsNeverAddedUp() {
        assertThat(List.of("%", "％", "‰", "个百分点", "万元/亩", "倍")).allMatch(MeasureUnit::isRate);
        assertThat(List.of("亩", "万元", "个", "成套", "户")).noneMatch(MeasureUnit::isRate);
    }

    @Test
    void keepsFractionsInLowestTerms() {
        assertThat(Ratio.of(-6, -9)).isEqualTo(Ratio.of(2, 3)).hasToString("2/3");
        assertThat(Ratio.of(2, 3).plus(Ratio.of(1, 3))).isEqualTo(Ratio.ONE).hasToString("1");
        assertThat(Ratio.of(2, 3).minus(Ratio.ONE).rounded(4)).isEqualTo("-0.3333");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.of(1, 0));
    }
}
