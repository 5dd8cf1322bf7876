package guatu.ground.documents;

/// What a piece of text is set in (STANDARDS 4). The typefaces asked for are proprietary and never bundled; open ones stand in.
enum Slot {
    TITLE("方正小标宋简体"), BODY("仿宋_GB2312"), KAI("楷体_GB2312"), HEI("黑体"), SONG("宋体");

    private final String wanted;

    Slot(String wanted) {
        this.wanted = wanted;
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
