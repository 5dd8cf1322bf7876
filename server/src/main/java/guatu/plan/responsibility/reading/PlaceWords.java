package guatu.plan.responsibility.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/// A place as people read it: `line 12` is 第12行 to Chinese readers; cells of a sheet (`Sheet1!D12`) are the same to all.
public final class PlaceWords {

    private static final Pattern PLACE = Pattern.compile("line (\\d+)|table (\\d+)(?: row (\\d+))?(?: (?:column|cell) (\\d+))?");

    private PlaceWords() {}

    /// The place, or the places joined by 、, in words of the language; what is no place stays as it is.
    public static String of(String text, Locale locale) {
        if (!locale.getLanguage().equals("zh") || !text.startsWith("line ") && !text.startsWith("table ")) {
            return text;
        }
        var places = text.split("、");
        for (var i = 0; i < places.length; i++) {
            var place = PLACE.matcher(places[i]);
            if (!place.matches()) {
                return text;
            }
            places[i] = place.group(1) != null ? "第" + place.group(1) + "行"
                : "表" + place.group(2) + (place.group(3) == null ? "" : "第" + place.group(3) + "行") + (place.group(4) == null ? "" : "第" + place.group(4) + "列");
        }
        return String.join("、", places);
    }
}
