package guatu.ground.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// The fixed wording of papers: dates without padding, 附件, 抄送, the red head.
final class Words {

    private Words() {
    }

    /// 2026年9月3日: no zero before month and day.
    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /// 发文机关标志: 文件格式 adds 文件, the others stand bare.
    static String head(Paper paper) {
        return paper.form() == Paper.Form.DOCUMENT && !paper.issuer().endsWith("文件") ? paper.issuer() + "文件" : paper.issuer();
    }

    /// The n-th line of the attachment note, counted from 0; a single one has no number.
    static String attachment(Paper paper, int n) {
        var lead = n == 0 ? "附件：" : "　　　";
        var name = paper.attachments().get(n).strip().replaceAll("[。；，,;.]+$", "");
        return paper.attachments().size() == 1 ? lead + name : lead + (n + 1) + "." + name;
    }

    static String copies(Paper paper) {
        return "抄送：" + String.join("，", paper.copies()) + "。";
    }

    /// 主送机关 with its full-width colon, written once.
    static String addressee(String to) {
        return to.strip().replaceAll("[:：]+$", "") + "：";
    }

    /// 印发日期: the day of the paper.
    static String printed(Paper paper) {
        return paper.date() == null ? "" : date(paper.date()) + "印发";
    }

    /// The ledger's head in groups of eight on lines of four groups, for eyes that compare.
    static List<String> halves(String hex) {
        return Pattern.compile(".{1,32}").matcher(hex).results().map(found -> found.group().replaceAll("(.{8})(?=.)", "$1 ")).toList();
    }

    /// Width in full-width characters: ASCII counts half.
    static double ems(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }
}
