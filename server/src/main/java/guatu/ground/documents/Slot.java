package guatu.ground.documents;

/// What a piece of text is set in (STANDARDS 4). The typefaces asked for are proprietary and never bundled; open ones stand in.
enum Slot {
    TITLE("方正小标宋简体", "方正小标宋_GBK;Noto Serif CJK SC;AR PL SungtiL GB"), BODY("仿宋_GB2312", "仿宋;FangSong;AR PL SungtiL GB;Noto Serif CJK SC"),
    KAI("楷体_GB2312", "楷体;KaiTi;AR PL KaitiM GB"), HEI("黑体", "SimHei;Noto Sans CJK SC;WenQuanYi Zen Hei"), SONG("宋体", "SimSun;AR PL SungtiL GB;Noto Serif CJK SC");

    private final String wanted;
    private final String others;

    Slot(String wanted, String others) {
        this.wanted = wanted;
        this.others = others;
    }

    /// Other names and open faces, best first, divided by semicolons.
    String others() {
        return others;
    }

    /// The typeface that the standard, or habit, asks for.
    String wanted() {
        return wanted;
    }

    static Slot ofHeading(int level) {
        return switch (level) {
            case 1 -> HEI;
            case 2 -> KAI;
            default -> BODY;
        };
    }
}
