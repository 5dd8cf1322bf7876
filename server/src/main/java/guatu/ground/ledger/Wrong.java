package guatu.ground.ledger;

/// What can be wrong with an export, its code and its sentence; `{n}` is the entry's number, `{m}` a second number.
enum Wrong {

    EMPTY("empty", "文件是空的。请重新导出。"),
    FOREIGN("foreign", "这不是存证导出文件：第 1 行应是 format 为 guatu-ledger 的表头。请在“存证”页下载后再核验。"),
    VERSION("version", "导出格式第 {n} 版，本程序只认识第 1 版。请用更新的程序核验。"),
    HEADER("header", "表头自相矛盾：范围、条数、前值或链头对不上，表头被改动过。"),
    UNREADABLE("unreadable", "这一行读不出一条记录：被改坏、被截断或不是导出的内容。"),
    TOO_LONG("too-long", "这一行超过 64 KB，不会是一条记录；已跳过。"),
    CUT("cut", "文件没有结束行：尾部被截断，或没有下载完。"),
    COUNT("count", "结束行写着 {m} 条，实际有 {n} 条。"),
    CHANGED("changed", "第 {n} 条的内容与它的杂凑值不符：其中有字段被改动。"),
    LINK("link", "第 {n} 条没有接在第 {m} 条之后：两条之一被整条替换，或链在此处被改写。"),
    MISSING("missing", "第 {n} 条至第 {m} 条不见了：被删除。"),
    REORDERED("reordered", "第 {n} 条不在它的位置上：次序被调换。"),
    ADDED("added", "第 {n} 条是多出来的：序号重复或超出表头所写的范围。"),
    HEAD_LINE("head-line", "最后一条（第 {n} 条）的杂凑值不是表头所写的链头：表头或链被改写。"),
    HEAD("head", "链上没有 --head 给出的链头：整条链被重算过、尾部被去掉，或链头属于别的链、别的范围。");

    private final String code;
    private final String sentence;

    Wrong(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    String sentence(long n, long m) {
        return sentence.replace("{n}", Long.toString(n)).replace("{m}", Long.toString(m));
    }
}
