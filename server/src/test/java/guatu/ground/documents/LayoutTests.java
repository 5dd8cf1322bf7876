package guatu.ground.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.ground.documents.Paper.Heading;
import guatu.ground.documents.Paper.Paragraph;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The page of GB/T 9704 (STANDARDS 4), measured without any font: Chinese one em, the rest half.
class LayoutTests {

    private static final Widths WIDTHS = (_, c) -> c < 0x2000 ? 0.5 : 1;

    @Test
    void setsTwentyTwoLinesOfTwentyEightCharacters() {
        var lines = body(Layout.of(SamplePapers.withBody(new Paragraph("督".repeat(28 * 70))), WIDTHS).get(1));
        assertThat(lines).hasSize(Sheet.LINES).allSatisfy((_, text) -> assertThat(text).hasSize(Sheet.CHARACTERS));
    }

    @Test
    void keepsTextWithinTheTypeArea() {
        for (var paper : List.of(SamplePapers.slip(), SamplePapers.bulletin(), SamplePapers.withBody(SamplePapers.longTable(300)))) {
            for (var sheet : Layout.of(paper, WIDTHS)) {
                for (var mark : sheet.marks()) {
                    if (mark instanceof Mark.Run run && run.size() > 8) {
                        assertThat(run.x()).as(run.text()).isGreaterThanOrEqualTo(Sheet.LEFT - 0.01);
                        assertThat(run.x() + run.width()).as(run.text()).isLessThanOrEqualTo(Sheet.RIGHT + 0.05);
                    }
                }
            }
        }
    }

    @Test
    void indentsParagraphsByTwoCharacters() {
        var first = runs(Layout.of(SamplePapers.withBody(new Paragraph("督".repeat(60))), WIDTHS).getFirst()).stream().filter(run -> run.text().startsWith("督督")).toList();
        assertThat(first.getFirst().x()).isEqualTo(Sheet.LEFT + 2 * Sheet.EM, within(0.001));
        assertThat(first.getFirst().text()).hasSize(26);
        assertThat(first.get(1).x()).isEqualTo(Sheet.LEFT);
    }

    @Test
    void startsNoLineWithAClosingMarkAndEndsNoneWithAnOpeningOne() {
        var breaker = new LineBreaker(WIDTHS, Slot.BODY, 16, Sheet.EM - 16 * Sheet.POINT);
        for (var lead = 1; lead < 40; lead++) {
            var text = "督".repeat(lead) + "，查（“事项”），《办法》、落实。" + "查".repeat(lead) + "（编号12345.6%）；" + "督".repeat(50);
            var lines = breaker.lines(text, 0, Sheet.TYPE_WIDTH);
            assertThat(String.join("", lines)).isEqualTo(text);
            assertThat(lines.subList(1, lines.size())).allSatisfy(line -> assertThat("。，、；：！？）》”%".indexOf(line.charAt(0))).isNegative());
            assertThat(lines).allSatisfy(line -> assertThat("（《“".indexOf(line.charAt(line.length() - 1))).isNegative());
            assertThat(lines).anySatisfy(line -> assertThat(line).contains("12345.6%"));
        }
    }

    @Test
    void breaksAWordThatIsLongerThanALine() {
        var lines = new LineBreaker(WIDTHS, Slot.BODY, 16, 0).lines("x".repeat(200), 0, Sheet.TYPE_WIDTH);
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(String.join("", lines)).hasSize(200);
    }

    @Test
    void numbersPagesOddRightAndEvenLeft() {
        var sheets = Layout.of(SamplePapers.withBody(new Paragraph("督".repeat(2000))), WIDTHS);
        for (var i = 0; i < sheets.size(); i++) {
            var expected = "— " + (i + 1) + " —";
            var number = runs(sheets.get(i)).stream().filter(run -> run.text().equals(expected)).findFirst().orElseThrow();
            assertThat(number.x() > Sheet.WIDTH / 2).isEqualTo(i % 2 == 0);
            assertThat(number.y()).isGreaterThan(Sheet.BOTTOM + 7);
        }
    }

    @Test
    void leavesTheFirstPageOfALetterUnnumbered() {
        assertThat(runs(Layout.of(SamplePapers.letter(), WIDTHS).getFirst())).noneMatch(run -> run.text().startsWith("— "));
    }

    @Test
    void repeatsTheHeadOfATableOnEachPageAndLosesNoRow() {
        var sheets = Layout.of(SamplePapers.withBody(SamplePapers.longTable(300)), WIDTHS);
        assertThat(sheets).hasSizeGreaterThan(5);
        for (var sheet : sheets) {
            var texts = runs(sheet).stream().map(Mark.Run::text).toList();
            if (texts.stream().anyMatch(text -> text.endsWith("号攻坚事项"))) {
                assertThat(texts).contains("序号", "事项");
            }
        }
        var all = sheets.stream().flatMap(sheet -> runs(sheet).stream()).map(Mark.Run::text).toList();
        assertThat(all).containsAll(IntStream.rangeClosed(1, 300).mapToObj(n -> "第" + n + "号攻坚事项").toList());
    }

    @Test
    void tearsOnlyARowThatIsLongerThanAPage() {
        var table = new Paper.Table(null, List.of(new Paper.Column("说明", 1, false)), List.of(List.of("长".repeat(3000))));
        var sheets = Layout.of(SamplePapers.withBody(table), WIDTHS);
        assertThat(sheets.stream().flatMap(sheet -> runs(sheet).stream()).filter(run -> run.text().contains("长长")).mapToInt(run -> run.text().length()).sum()).isEqualTo(3000);
    }

    @Test
    void showsBodyTextOnTheFirstPageUnderTheLongestTitle() {
        var bulletin = SamplePapers.bulletin();
        var title = "示范市攻坚行动指挥部关于".repeat(9).substring(0, 105) + "情况的通报";
        var paper = new Paper(bulletin.form(), bulletin.issuer(), bulletin.number(), title, bulletin.addressee(), bulletin.body(), List.of(), bulletin.signature(), bulletin.date(), true,
            List.of(), null, null);
        assertThat(runs(Layout.of(paper, WIDTHS).getFirst())).anyMatch(run -> run.text().startsWith("现将2026年6月份"));
    }

    @Test
    void setsHeadingsInTheirFaces() {
        var sheet = Layout.of(SamplePapers.withBody(new Heading(1, "一、总体"), new Heading(2, "（一）排名"), new Heading(3, "1.要求"), new Paragraph("正文。")), WIDTHS).getFirst();
        assertThat(runs(sheet)).anyMatch(run -> run.text().equals("一、总体") && run.slot() == Slot.HEI)
            .anyMatch(run -> run.text().equals("（一）排名") && run.slot() == Slot.KAI).anyMatch(run -> run.text().equals("1.要求") && run.slot() == Slot.BODY);
    }

    @Test
    void placesTheSealOnlyWhereAPaperIsSealed() {
        assertThat(Layout.of(SamplePapers.slip(), WIDTHS).getLast().marks()).anyMatch(Mark.Ring.class::isInstance);
        assertThat(Layout.of(SamplePapers.letter(), WIDTHS).getLast().marks()).noneMatch(Mark.Ring.class::isInstance);
    }

    @Test
    void usesRedForTheHeadTheRulesAndTheSealOnly() {
        var red = Layout.of(SamplePapers.bulletin(), WIDTHS).stream().flatMap(sheet -> runs(sheet).stream()).filter(run -> run.ink() == Mark.Ink.RED).map(Mark.Run::text).toList();
        assertThat(red).containsExactlyInAnyOrder("示范市攻坚行动指挥部文件", "印章处");
    }

    @Test
    void breaksALongTitleBetweenWords() {
        assertThat(TitleLines.of("示范市攻坚行动指挥部关于2026年6月份全市攻坚行动进展情况的通报", TitleLines.PER_LINE))
            .containsExactly("示范市攻坚行动指挥部关于", "2026年6月份全市攻坚行动进展情况的通报");
    }

    private static List<Mark.Run> runs(Sheet sheet) {
        return sheet.marks().stream().filter(Mark.Run.class::isInstance).map(Mark.Run.class::cast).toList();
    }

    private static TreeMap<Double, String> body(Sheet sheet) {
        var lines = new TreeMap<Double, String>();
        runs(sheet).stream().filter(run -> run.y() < Sheet.BOTTOM).forEach(run -> lines.merge(run.y(), run.text(), String::concat));
        return lines;
    }
}
