package guatu.plan.responsibility.reading;

import java.util.HashMap;
import java.util.Map;

/// Numbers that a docx file does not write but counts: "一、", "(二)", "3.".
final class WordNumbers {

    private record Level(String format, String text, int start) {}

    private final Map<String, String> abstracts = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    static WordNumbers read(Xml xml) {
        var numbers = new WordNumbers();
        var definition = "";
        var level = "";
        var format = "decimal";
        var text = "";
        var start = 1;
        var number = "";
        while (xml.next()) {
            if (xml.opens("abstractNum")) {
                definition = xml.attribute("abstractNumId", "");
            } else if (xml.opens("lvl")) {
                level = xml.attribute("ilvl", "0");
                format = "decimal";
                text = "";
                start = 1;
            } else if (xml.opens("numFmt")) {
                format = xml.attribute("val", "decimal");
            } else if (xml.opens("lvlText")) {
                text = xml.attribute("val", "");
            } else if (xml.opens("start")) {
                start = Integer.parseInt(xml.attribute("val", "1"));
            } else if (xml.closes("lvl")) {
                numbers.levels.put(definition + "/" + level, new Level(format, text, start));
            } else if (xml.opens("num")) {
                number = xml.attribute("numId", "");
            } else if (xml.opens("abstractNumId")) {
                numbers.abstracts.put(number, xml.attribute("val", ""));
            }
        }
        return numbers;
    }

    String next(String list, String level) {
        var definition = abstracts.get(list);
        var shape = levels.get(definition + "/" + level);
        if (definition == null || shape == null || shape.format.equals("bullet") || shape.format.equals("none")) {
            return "";
        }
        var count = counts.merge(definition + "/" + level, shape.start, (before, _) -> before + 1);
        counts.keySet().removeIf(key -> key.startsWith(definition + "/") && key.compareTo(definition + "/" + level) > 0);
        var figure = shape.format.contains("hinese") || shape.format.contains("ideograph") || shape.format.contains("japanese") ? chinese(count) : String.valueOf(count);
        return shape.text.replaceAll("%\\d(?=.*%)", "").replaceAll("%\\d", figure);
    }

    static String chinese(int number) {
        var digits = "〇一二三四五六七八九";
        if (number < 10) {
            return String.valueOf(digits.charAt(number));
        }
        var tens = number / 10 == 1 ? "十" : digits.charAt(number / 10 % 10) + "十";
        return number % 10 == 0 ? tens : tens + digits.charAt(number % 10);
    }
}
