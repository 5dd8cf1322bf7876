package guatu.e2e;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;

/// Workbooks and pictures that the tests make.
final class Sheets {

    private static final List<String> HEAD = List.of("序号", "项目名称", "建设内容及规模", "总投资", "年度计划投资", "需解决的问题", "攻坚目标",
        "一季度", "二季度", "三季度", "四季度", "责任单位", "第一责任人", "直接责任人");

    private Sheets() {
    }

    /// The list of the resources a month later: a bigger cold store, one project more, which has neither a unit nor a deadline.
    static Path changed(Path directory) {
        return write(directory.resolve("responsibility-list-april.xlsx"), List.of(
            List.of("1", "城东片区征迁", "拆迁面积12.6万平方米,交地380亩", "86000", "52000", "3户未签约", "6月30日前全面交地", "", "签约率90%", "交地380亩", "", "城东街道、区征收办", "陈一", "林二"),
            List.of("2", "江滨路道路交地", "交地95亩", "23000", "18000", "管线迁改", "9月底前完成交地", "完成评估", "签约率100%", "交地95亩", "", "区建设局", "王三", "赵四"),
            List.of("3", "智能装备产业园一期", "厂房8.2万平方米", "120000", "60000", "用地指标", "年内竣工投产", "完成土地招拍挂", "开工", "主体结顶", "竣工投产", "经济开发区", "黄五", "吴六"),
            List.of("4", "冷链物流中心", "冷库4万吨", "35000", "20000", "电力增容", "12月25日前投入运营", "施工图审查", "桩基完成", "主体完成", "投运", "商务局(牵头)、供电公司", "郑七", "孙八"),
            List.of("5", "江滨口袋公园", "新建口袋公园3处", "900", "600", "", "尽快建成开放", "", "", "", "", "", "黄五", "吴六")));
    }

    /// A small picture, as a phone might send it.
    static Path photo(Path directory) {
        var file = directory.resolve("现场.png");
        try {
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
        return file;
    }

    /// The same workbook with these words of one cell put differently.
    static Path reworded(Path book, String words, String others, Path to) {
        try (var from = new ZipFile(book.toFile()); var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : Collections.list(from.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.getInputStream(entry).readAllBytes();
                out.write(entry.getName().endsWith(".xml") ? new String(bytes, StandardCharsets.UTF_8).replace(">" + inXml(words) + "<", ">" + others + "<").getBytes(StandardCharsets.UTF_8) : bytes);
            }
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
        return to;
    }

    /// The exporting library writes every character beyond ASCII by its number.
    private static String inXml(String words) {
        return words.codePoints().mapToObj("&#x%x;"::formatted).collect(Collectors.joining());
    }

    static Path write(Path file, List<List<String>> rows) {
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "guatu", "1.0")) {
            var sheet = book.newWorksheet("责任清单");
            sheet.value(0, 0, "“攻坚2017”行动项目责任清单(样例)");
            sheet.value(1, 0, "单位:万元");
            for (var column = 0; column < HEAD.size(); column++) {
                sheet.value(2, column, HEAD.get(column));
            }
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < HEAD.size(); column++) {
                    sheet.value(3 + row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
        return file;
    }
}
