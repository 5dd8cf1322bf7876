package guatu.bench;

import guatu.plan.responsibility.ListCommand;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// Reading a list of 100,000 rows and 8 columns, from file to findings, beside only unpacking and walking its cells.
final class ListBench {

    private static final int ROWS = 100_000;
    private static final String[] HEADS = {"序号", "项目名称", "建设内容及规模", "总投资", "年度计划投资", "完成时限", "责任单位", "第一责任人"};

    static void main() throws IOException {
        var file = Files.createTempFile("list", ".xlsx");
        write(file);
        System.out.println("\n### Reading a list of 100,000 rows × 8 columns (" + Files.size(file) / 1024 + " kB xlsx), best of 3 in one JVM, -Xmx2g\n");
        System.out.println("| what | CPU s | wall s |\n|---|---|---|");
        measure("walk the cells (fastexcel-reader)", () -> walk(file));
        measure("list FILE --json: rows, indicators, dates, units, findings", () -> read(file));
        Files.delete(file);
    }

    private static void write(Path file) throws IOException {
        try (var out = new FileOutputStream(file.toFile()); var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("清单");
            sheet.value(0, 0, "2026年重点项目责任清单");
            for (var column = 0; column < HEADS.length; column++) {
                sheet.value(1, column, HEADS[column]);
            }
            for (var row = 0; row < ROWS; row++) {
                sheet.value(row + 2, 0, row + 1);
                sheet.value(row + 2, 1, "第" + (row + 1) + "号道路提升工程");
                sheet.value(row + 2, 2, "新建道路" + (1 + row % 40) + "公里，新增泊位" + (20 + row % 300) + "个以上");
                sheet.value(row + 2, 3, 1000 + row % 9000);
                sheet.value(row + 2, 4, 500 + row % 4000);
                sheet.value(row + 2, 5, "2026年" + (1 + row % 12) + "月底前");
                sheet.value(row + 2, 6, "区交通局（牵头）、区建设局");
                sheet.value(row + 2, 7, "张三");
            }
        }
    }

    private static long walk(Path file) {
        try (var in = Files.newInputStream(file); var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(in); var rows = book.getFirstSheet().openStream()) {
            return rows.mapToLong(row -> row.stream().filter(cell -> cell != null && !cell.getRawValue().isEmpty()).count()).sum();
        } catch (IOException no) {
            throw new IllegalStateException(no);
        }
    }

    private static long read(Path file) {
        var out = new ByteArrayOutputStream(64 << 20);
        if (new ListCommand().run(List.of(file.toString(), "--json"), new PrintStream(out, false), System.err) != 0) {
            throw new IllegalStateException("no result");
        }
        return out.size();
    }

    private static void measure(String what, java.util.function.LongSupplier work) {
        var bean = java.lang.management.ManagementFactory.getThreadMXBean();
        double cpu = Double.MAX_VALUE, wall = Double.MAX_VALUE;
        for (var i = 0; i < 3; i++) {
            var began = System.nanoTime();
            var beganCpu = bean.getCurrentThreadCpuTime();
            if (work.getAsLong() < ROWS) {
                throw new IllegalStateException("too little was read");
            }
            cpu = Math.min(cpu, (bean.getCurrentThreadCpuTime() - beganCpu) / 1e9);
            wall = Math.min(wall, (System.nanoTime() - began) / 1e9);
        }
        System.out.printf("| %s | %.2f | %.2f |%n", what, cpu, wall);
    }
}
