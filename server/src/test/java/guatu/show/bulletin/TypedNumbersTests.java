package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.show.bulletin.BulletinFields.Field;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumbersTests {

    private static final List<Field> FIELDS = List.of(new Field("项目数", "1755", new BigDecimal("1755"), "件"), new Field("红灯数", "91", new BigDecimal("91"), "件"),
        new Field("完成率", "61.2%", new BigDecimal("61.2"), "%"), new Field("投资完成率", "48.0%", new BigDecimal("48.0"), "%"),
        new Field("完成率较上期", "较上期提高0.8个百分点", null, ""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        全市完成率62.1%            | 62.1%  | 完成率
        完成率达到 12％            | 12％   | 完成率
        投资完成率为61.2%          | 61.2%  | 投资完成率
        全市1,756件攻坚事项        | 1,756件 | 项目数
        红灯数 19 件               | 19 件  | 红灯数
        红灯90件，比上月多         | 90件   | 红灯数
        """)
    void pointsOutWhatLooksLikeAFigureButDiffers(String text, String typed, String field) {
        assertThat(TypedNumbers.in(text, FIELDS)).singleElement().satisfies(found -> {
            assertThat(found.typed()).isEqualTo(typed);
            assertThat(found.field()).isEqualTo(field);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        完成率{{完成率}}，项目{{项目数}}件
        完成率61.2%，共1,755件
        2026年4月30日前报送，第3期
        按照〔2026〕12号文件，抽查5件
        每周一9时调度
        """)
    void leavesFieldsDatesAndOtherNumbersAlone(String text) {
        assertThat(TypedNumbers.in(text, FIELDS)).isEmpty();
    }

    @Test
    void namesTheLine() {
        assertThat(TypedNumbers.in("第一行{{完成率}}\n完成率60%\n", FIELDS)).singleElement().extracting(TypedNumbers.Finding::line).isEqualTo(2);
    }
}
