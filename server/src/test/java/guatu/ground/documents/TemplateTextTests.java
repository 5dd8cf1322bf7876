package guatu.ground.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Refusal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTextTests {

    @Test
    void putsFieldsIn() {
        assertThat(TemplateText.fill(TemplateKind.SLIP_NOTICE, "请{{单位}}于{{ 答复期限 }}前答复。", Map.of("单位", "望川县", "答复期限", "7月3日$1"))).isEqualTo("请望川县于7月3日$1前答复。");
    }

    @Test
    void refusesAFieldThatNobodyGave() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> TemplateText.fill(TemplateKind.SLIP_WARNING, "{{预测}}", Map.of()))
            .satisfies(no -> {
                assertThat(no.code()).isEqualTo("documents.template-field-missing");
                assertThat(no.getDetailMessageArguments()).containsExactly("进度预警单", "预测");
            });
    }

    @Test
    void findsUnknownFieldsAndOpenBracesAtTheirLines() {
        assertThat(TemplateText.faults(TemplateKind.BULLETIN_LEAD, "{{月份}}\n{{单位}}\n{{月份")).containsExactly(new TemplateText.Fault(2, "单位"), new TemplateText.Fault(3, "{{"));
    }

    @Test
    void tellsHeadingsFromParagraphs() {
        assertThat(Templates.blocks("一、事实\n（二）要求\n1.压实责任\n（1）按期\n3.5公里已完成。\n一、这是一整句话。\n\n正文"))
            .containsExactly(new Paper.Heading(1, "一、事实"), new Paper.Heading(2, "（二）要求"), new Paper.Heading(3, "1.压实责任"), new Paper.Heading(4, "（1）按期"),
                new Paper.Paragraph("3.5公里已完成。"), new Paper.Paragraph("一、这是一整句话。"), new Paper.Paragraph("正文"));
    }

    @ParameterizedTest
    @EnumSource
    void comesWithWordsThatNameKnownFieldsOnly(TemplateKind kind) {
        var text = Templates.standard(kind);
        assertThat(TemplateText.faults(kind, text)).isEmpty();
        var filled = TemplateText.fill(kind, text, kind.fields().stream().collect(Collectors.toMap(field -> field, kind::sample)));
        assertThat(filled).doesNotContain("{{").doesNotContain("。。").isNotBlank();
    }
}
