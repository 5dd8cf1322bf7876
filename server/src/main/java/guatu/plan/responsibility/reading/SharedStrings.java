package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.List;

/// The strings that a workbook keeps once for all its sheets.
final class SharedStrings {

    private SharedStrings() {}

    static List<String> read(Xml xml) {
        List<String> strings = new ArrayList<>();
        while (xml.next()) {
            if (xml.opens("si")) {
                strings.add(SheetCells.unescape(text(xml, "si")));
            }
        }
        return strings;
    }

    /// The text of a rich string, without the reading aids above its characters.
    static String text(Xml xml, String element) {
        var text = new StringBuilder();
        var inText = false;
        while (xml.next() && !xml.closes(element)) {
            if (xml.opens("rPh")) {
                xml.skip();
            } else if (xml.opens("t")) {
                inText = true;
            } else if (xml.closes("t")) {
                inText = false;
            } else if (inText && xml.isText()) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }
}
