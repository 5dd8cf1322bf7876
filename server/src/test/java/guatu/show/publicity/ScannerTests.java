package guatu.show.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTests {

    @ParameterizedTest
    @CsvSource({
        "本件为机密, secret-mark", "绝密资料, secret-mark", "秘密★一年, secret-mark", "秘密 ★, secret-mark",
        "身份证110101199003077758, id-number", "身份证１１０１０１１９９００３０７７７５８, id-number", "11010519491231002X, id-number",
        "身份证 110101 19900307 7758, id-number", "旧证110101900307775, id-number",
        "电话13812345678, mobile", "电话138 1234 5678, mobile", "+86-13812345678, mobile", "电话１３８１２３４５６７８, mobile",
        "账号：6222 0212 3456 789, bank-account", "4532015112830366, bank-account", "车牌京A12345, plate", "给予李四同志记过处分, sanction",
        "位于 103.12345，30.54321, position", "12号楼3单元502室, address", "写信到 a.b@example.com, mail"})
    void findsWhatMustNotBecomePublic(String text, String rule) {
        assertThat(Scanner.scan(text)).extracting(Scanner.Hit::rule).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"保护商业秘密", "投资 12345678901 元", "项目代码2601-110105-04-01-123456", "12345 热线", "改造小区 412 个", "电话 010-88886666", "统一代码 91110000MA01ABCD3X",
        "对照标准整改", "2026-06-30", "警告标志设置 120 处"})
    void letsOrdinaryTextPass(String text) {
        assertThat(Scanner.scan(text)).isEmpty();
    }

    @Test
    void coversTheNumberWhereItNamesThePlace() {
        assertThat(Scanner.scan("请联系王先生13812345678或到现场").getFirst().excerpt()).isEqualTo("请联系王先生【138…78】或到现场");
    }

    @Test
    void stopsLongNamesAndAsksToLookAtShortOnes() {
        assertThat(Scanner.names("由应书言和方明办理", List.of("应书言", "方明", "欧阳"))).extracting(Scanner.Hit::blocks).containsExactly(true, false);
    }

    @Test
    void staysQuickOnHostileText() {
        var began = System.nanoTime();
        Scanner.scan("1".repeat(200_000));
        Scanner.scan("给予" + "的".repeat(100_000));
        Scanner.scan("a@".repeat(50_000) + "1 ".repeat(50_000));
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5_000);
    }
}
