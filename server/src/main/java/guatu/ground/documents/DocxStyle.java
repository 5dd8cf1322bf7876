package guatu.ground.documents;

/// Paragraph styles of a docx. Sizes in half points, distances in twips (STANDARDS 4: 3号 = 16 pt, 2号 = 22 pt, 4号 = 14 pt).
enum DocxStyle {
    NORMAL("Normal", "正文", Slot.BODY, 32, "both", 640, 0),
    HEAD("IssuerHead", "发文机关标志", Slot.TITLE, 72, "center", 0, 0),
    NUMBER("DocNumber", "发文字号", Slot.BODY, 32, "center", 0, 0),
    NUMBER_RIGHT("DocNumberRight", "发文字号（右）", Slot.BODY, 32, "right", 0, 0),
    TITLE("Title", "公文标题", Slot.TITLE, 44, "center", 0, 0),
    ADDRESSEE("Addressee", "主送机关", Slot.BODY, 32, "left", 0, 0),
    HEADING_1("heading 1", "标题 1", Slot.HEI, 32, "both", 640, 1),
    HEADING_2("heading 2", "标题 2", Slot.KAI, 32, "both", 640, 2),
    HEADING_3("heading 3", "标题 3", Slot.BODY, 32, "both", 640, 3),
    HEADING_4("heading 4", "标题 4", Slot.BODY, 32, "both", 640, 4),
    ATTACHMENT("Attachment", "附件说明", Slot.BODY, 32, "left", 640, 0),
    SIGNATURE("Signature", "署名与日期", Slot.BODY, 32, "right", 0, 0),
    CAPTION("caption", "表题", Slot.HEI, 28, "center", 0, 0),
    TABLE_HEAD("TableHead", "表头", Slot.HEI, 24, "center", 0, 0),
    TABLE_TEXT("TableText", "表文", Slot.BODY, 24, "left", 0, 0),
    TABLE_NUMBER("TableNumber", "表数", Slot.BODY, 24, "right", 0, 0),
    COPIES("Copies", "版记", Slot.BODY, 28, "left", 0, 0),
    VERIFY("Verify", "核验", Slot.SONG, 15, "left", 0, 0),
    PAGE_ODD("PageOdd", "页码（单）", Slot.SONG, 28, "right", 0, 0),
    PAGE_EVEN("PageEven", "页码（双）", Slot.SONG, 28, "left", 0, 0),
    EDGE("Edge", "版头版尾线", Slot.SONG, 2, "center", 0, 0);

    private final String name;
    private final String shown;
    private final Slot slot;
    private final int halfPoints;
    private final String align;
    private final int indent;
    private final int level;

    DocxStyle(String name, String shown, Slot slot, int halfPoints, String align, int indent, int level) {
        this.name = name;
        this.shown = shown;
        this.slot = slot;
        this.halfPoints = halfPoints;
        this.align = align;
        this.indent = indent;
        this.level = level;
    }

    String id() {
        return name.replace(" ", "");
    }

    static DocxStyle heading(int level) {
        return values()[HEADING_1.ordinal() + level - 1];
    }

    void write(Xml xml, int line) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", id());
        xml.empty("w:name", "w:val", level > 0 || this == NORMAL || this == TITLE ? name : shown);
        if (this == NORMAL) {
            xml.empty("w:qFormat");
        } else {
            xml.empty("w:basedOn", "w:val", "Normal").empty("w:qFormat");
        }
        xml.open("w:pPr");
        if (level > 0) {
            xml.empty("w:keepNext");
        }
        xml.empty("w:widowControl", "w:val", "0").empty("w:kinsoku").empty("w:overflowPunct", "w:val", "0")
            .empty("w:autoSpaceDE", "w:val", "0").empty("w:autoSpaceDN", "w:val", "0").empty("w:snapToGrid", "w:val", "0");
        DocxParts.pitch(xml, 0, 0, pitch(line));
        var side = this == PAGE_ODD || this == COPIES ? 280 : 0;
        xml.empty("w:ind", "w:left", this == PAGE_EVEN || this == COPIES ? 280 : 0, "w:right", side, "w:firstLine", indent).empty("w:jc", "w:val", align);
        if (level > 0) {
            xml.empty("w:outlineLvl", "w:val", level - 1);
        }
        xml.close().open("w:rPr");
        DocxParts.font(xml, slot, halfPoints, this == HEAD);
        xml.close().close();
    }

    private int pitch(int line) {
        return switch (this) {
            case TITLE -> 700;
            case HEAD -> 1000;
            case TABLE_HEAD, TABLE_TEXT, TABLE_NUMBER -> 400;
            case VERIFY -> 200;
            case PAGE_ODD, PAGE_EVEN -> 320;
            case EDGE -> 40;
            case COPIES -> DocxParts.LINE;
            default -> line;
        };
    }
}
