package guatu.ground.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What was found out about an export: whole if nothing is wrong, and in any case what cannot be seen from it.
record Verification(@Nullable ExportHeader header, long entries, Flaws flaws, @Nullable String wanted, OptionalLong anchor, @Nullable String newest) {

    boolean whole() {
        return flaws.count() == 0;
    }

    /// What a check of this file, so asked, cannot find.
    List<String> unseen() {
        if (header == null) {
            return List.of();
        }
        var content = "导出里没有正文：这里核验的是杂凑链，正文本身只有在有人出示时才能与它的 bodyHash 对照。";
        var frame = "表头里的单位、日期和导出时的链头不在链内：改了它们而链没动，只能从链头对不上看出。";
        var start = header.firstSeq() == 1 ? "" : "导出从第 " + header.firstSeq() + " 条开始：此前的条目没有核验。";
        return java.util.stream.Stream.of(tail(), start, content, frame).filter(text -> !text.isEmpty()).toList();
    }

    private String tail() {
        if (wanted == null) {
            return "没有给出 --head：整条链被重算过，或尾部连同表头、结束行一起被去掉，都看不出来。请用通报、公开页上印出的链头核验。";
        }
        if (anchor.isPresent() && header != null && anchor.getAsLong() < header.lastSeq()) {
            return "链头对上的是第 " + anchor.getAsLong() + " 条：它之后的 " + (header.lastSeq() - anchor.getAsLong()) + " 条没有锚点，被重算或去掉尾部看不出来。";
        }
        return "";
    }
}
