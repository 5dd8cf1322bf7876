package guatu.bench;

import guatu.ground.documents.Documents;
import guatu.ground.documents.Format;
import guatu.ground.documents.Paper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Papers of two pages with a table, 1,000 in each format, beside the plain writing of the same words by POI, PDFBox and ofdrw.
public final class PapersBench {

    private static final int PAPERS = Integer.getInteger("guatu.papers", 1000);
    private static final int WARM_UP = 100;

    private PapersBench() {}

    static void main() throws Exception {
        var documents = new Documents("");
        System.out.printf("""
            ## Papers, %,d of each format

            Java %s, one thread, wall time; each paper another number, about 1,200 characters, a table of 13 rows, two pages; %d before counting. The plain writer puts the same words into
            a file of the same format, without the page of GB/T 9704. Heap in MB after a collection.

            | format | papers per second | plain writer | times | bytes | plain bytes | heap after %,d | %,d | %,d |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|
            """, PAPERS, Runtime.version(), WARM_UP, PAPERS / 10, PAPERS / 2, PAPERS);
        row("docx", n -> documents.render(paper(n), Format.DOCX).bytes(), n -> PlainPapers.docx(words(paper(n))));
        row("PDF", n -> documents.render(paper(n), Format.PDF).bytes(), n -> PlainPapers.pdf(words(paper(n))));
        row("OFD", n -> documents.render(paper(n), Format.OFD).bytes(), n -> PlainPapers.ofd(words(paper(n))));
        System.out.println();
    }

    private static void row(String format, Writer ours, Writer plain) throws Exception {
        var bare = measure(plain);
        var own = measure(ours);
        System.out.printf("| %s | %.0f | %.0f | %.2f | %,d | %,d | %d | %d | %d |%n", format, own.perSecond, bare.perSecond, own.perSecond / bare.perSecond, own.bytes, bare.bytes,
            own.heap[0], own.heap[1], own.heap[2]);
    }

    private static Measured measure(Writer writer) throws Exception {
        for (var n = 1; n <= WARM_UP; n++) {
            writer.write(n);
        }
        var heap = new long[3];
        var bytes = 0L;
        var nanos = 0L;
        for (var n = 1; n <= PAPERS; n++) {
            var began = System.nanoTime();
            bytes += writer.write(n).length;
            nanos += System.nanoTime() - began;
            if (n == PAPERS / 10 || n == PAPERS / 2 || n == PAPERS) {
                heap[n == PAPERS ? 2 : n == PAPERS / 2 ? 1 : 0] = heapAfterCollection();
            }
        }
        return new Measured(PAPERS / (nanos / 1e9), bytes / PAPERS, heap);
    }

    private static long heapAfterCollection() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static Paper paper(int n) {
        var text = "截至2026年6月30日，第" + n + "号事项计划进度47.5%，核验进度44.6%，落后2.9个百分点。其中管材计划到货17.6公里，实际9.8公里，按近8周核验进度测算，完工日晚于底线15个工作日。";
        var rows = IntStream.rangeClosed(1, 13).mapToObj(i -> List.of(String.valueOf(i), "第" + (n + i) % 40 + "区", String.valueOf(90 + i) + "." + n % 10)).toList();
        var columns = List.of(new Paper.Column("名次", 1, true), new Paper.Column("单位", 3, false), new Paper.Column("完成率", 2, true));
        List<Paper.Block> body = List.of(new Paper.Heading(1, "一、总体情况"), new Paper.Paragraph(text.repeat(5)), new Paper.Heading(2, "（一）排名"), new Paper.Table("表1", columns, rows),
            new Paper.Paragraph(text.repeat(5)));
        return new Paper(Paper.Form.DOCUMENT, "示范市攻坚行动指挥部", "示攻坚〔2026〕" + n + "号", "关于6月份全市攻坚行动进展情况的通报", "各县（市、区）人民政府", body, List.of("清单"),
            "示范市攻坚行动指挥部", LocalDate.of(2026, 7, 8), true, List.of("市委办公室"), "指挥部办公室", new Paper.Verify("9f3c".repeat(16), "http://127.0.0.1:8080/open/check/" + "9f3c".repeat(16), "扫描二维码可核验。"));
    }

    private static List<String> words(Paper paper) {
        return Stream.concat(Stream.of(paper.issuer(), paper.title()), paper.body().stream().flatMap(block -> switch (block) {
            case Paper.Heading(_, var text) -> Stream.of(text);
            case Paper.Paragraph(var text) -> Stream.of(text);
            case Paper.Table table -> table.rows().stream().map(cells -> String.join(" ", cells));
        })).toList();
    }

    private interface Writer {

        byte[] write(int n) throws IOException;
    }

    private record Measured(double perSecond, long bytes, long[] heap) {}
}
