package guatu.plan.responsibility.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import guatu.ground.documents.Documents;
import guatu.ground.documents.Format;
import guatu.ground.documents.Paper;
import guatu.plan.indicator.Relation;
import guatu.plan.responsibility.version.HandedRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The task sheet, the timetable, the roadmap and the pledge state the same figures, in each format.
class PaperFiguresTests {

    private static final Documents DOCUMENTS = new Documents("");

    /// What each of the four must say of the tasks below.
    private static final List<String> FIGURES = List.of("0417", "城东泵站建设", "新建泵站≥3座", "排涝能力约12.5立方米/秒", "2026-09-30", "0418", "河道清淤", "清淤≥17.6公里", "2026-11-30");

    @TempDir
    Path directory;

    @Test
    void areTheSameInAllFourPapersAsPdf() throws IOException {
        for (var paper : all(two())) {
            try (var pdf = Loader.loadPDF(DOCUMENTS.render(paper, Format.PDF).bytes())) {
                assertThat(bare(new PDFTextStripper().getText(pdf))).as(paper.title()).contains(FIGURES);
            }
        }
    }

    @Test
    void keepADayOnOneLine() throws IOException {
        for (var paper : all(two())) {
            try (var pdf = Loader.loadPDF(DOCUMENTS.render(paper, Format.PDF).bytes())) {
                assertThat(new PDFTextStripper().getText(pdf)).as(paper.title()).contains("2026-09-30", "2026-11-30");
            }
        }
    }

    @Test
    void areTheSameInAllFourPapersAsLibreOfficeReadsThem() throws Exception {
        var papers = all(two());
        var names = new ArrayList<String>();
        for (var i = 0; i < papers.size(); i++) {
            names.add(Files.write(directory.resolve("paper" + i + ".docx"), DOCUMENTS.render(papers.get(i), Format.DOCX).bytes()).toString());
        }
        var command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation=" + directory.resolve("profile").toUri(), "--convert-to", "pdf", "--outdir", directory.toString()));
        command.addAll(names);
        var office = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
        for (var i = 0; i < papers.size(); i++) {
            try (var pdf = Loader.loadPDF(directory.resolve("paper" + i + ".pdf").toFile())) {
                assertThat(bare(new PDFTextStripper().getText(pdf))).as(papers.get(i).title()).contains(FIGURES);
            }
        }
    }

    @Test
    void showTheStepsOfASingleTaskOnItsRoadmap() {
        var map = table(PaperSetter.of(PaperKind.ROADMAP, data(List.of(task("0417", "城东泵站建设", "2026-09-30"))), "路线如下。"));
        assertThat(map.columns()).extracting(Paper.Column::head).containsExactly("步骤", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "底线");
        assertThat(map.rows().get(0)).containsExactly("0417 城东泵站建设（新建泵站 ≥ 3座；排涝能力 约 12.5立方米/秒）", "■", "■", "■", "■", "■", "■", "■", "▲", "2026-09-30");
        assertThat(map.rows().get(1)).containsExactly("　土建施工", "", "■", "■", "■", "■", "■", "▲", "", "2026-08-31");
        assertThat(map.rows().get(2)).containsExactly("　通水", "", "", "", "", "", "", "", "◆", "2026-09-30");
    }

    @Test
    void drawALongRoadmapInQuarters() {
        var far = data(List.of(task("0417", "城东泵站建设", "2027-09-30")));
        assertThat(table(PaperSetter.of(PaperKind.ROADMAP, far, "路线如下。")).columns()).extracting(Paper.Column::head)
            .containsExactly("步骤", "26年1季", "2季", "3季", "4季", "27年1季", "2季", "3季", "底线");
    }

    @ParameterizedTest
    @EnumSource
    void areSetForAWholeCityToo(PaperKind kind) {
        var many = data(IntStream.rangeClosed(1, 1755).mapToObj(n -> task("%04d".formatted(n), "攻坚事项" + n, "2026-11-30")).toList());
        var paper = PaperSetter.of(kind, many, "全市任务如下。");
        assertThat(table(paper).rows()).hasSizeGreaterThanOrEqualTo(1755);
        assertThatCode(() -> DOCUMENTS.render(paper, Format.DOCX)).doesNotThrowAnyException();
    }

    private static List<Paper> all(PaperData data) {
        var papers = new ArrayList<Paper>();
        for (var kind : PaperKind.values()) {
            papers.add(PaperSetter.of(kind, data, "任务如下。"));
        }
        papers.add(new Paper(Paper.Form.SLIP, data.owner(), null, "目标责任书", null, List.of(PaperSetter.promises(data)), List.of(), data.owner(), data.on(), true, List.of(), null, null));
        return papers;
    }

    private static PaperData two() {
        var dredging = new HandedRow(new UUID(0, 2), "0418", "河道清淤", List.of(), null, null, "市水利局", List.of(), null, null, "周海平", null, LocalDate.of(2026, 2, 2),
            LocalDate.of(2026, 11, 30), null, null, null, null, null, null, List.of(new HandedRow.Number("清淤", Relation.GE, new BigDecimal("17.6"), "公里")), List.of());
        return data(List.of(task("0417", "城东泵站建设", "2026-09-30"), new PaperData.Task(dredging, null, dredging.due(), List.of())));
    }

    private static PaperData data(List<PaperData.Task> tasks) {
        return new PaperData("示范市", "重点攻坚行动", "市水利局", 2, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 6, 30), tasks);
    }

    private static PaperData.Task task(String no, String title, String due) {
        var row = new HandedRow(new UUID(0, 1), no, title, List.of(), "水务", null, "市水利局", List.of("城东街道"), null, "副市长 王敏", "周海平", "林小雨", LocalDate.of(2026, 2, 2),
            LocalDate.parse(due), "征迁未完", "三座泵站建成通水", "新建泵站三座", new BigDecimal("5000"), null, "万元",
            List.of(new HandedRow.Number("新建泵站", Relation.GE, new BigDecimal("3"), "座"), new HandedRow.Number("排涝能力", Relation.ABOUT, new BigDecimal("12.5"), "立方米/秒")), List.of());
        return new PaperData.Task(row, LocalDate.of(2026, 9, 15), row.due(), List.of(
            new PaperData.Step("土建施工", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 8, 20), LocalDate.of(2026, 8, 31), false, true),
            new PaperData.Step("通水", null, LocalDate.of(2026, 9, 15), LocalDate.parse(due), true, true)));
    }

    private static Paper.Table table(Paper paper) {
        return paper.body().stream().filter(Paper.Table.class::isInstance).map(Paper.Table.class::cast).findFirst().orElseThrow();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
