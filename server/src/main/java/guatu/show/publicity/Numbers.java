package guatu.show.publicity;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Tells numbers that belong to a person from other long numbers. Pure.
final class Numbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Numbers() {
    }

    /// A citizen's number of 18 characters: a birthday in the middle, or a right check character (GB 11643).
    static boolean idNumber(String text) {
        var id = bare(text);
        return id.length() == 18 && (birthday(id.substring(6, 14)) || checked(id));
    }

    /// A citizen's number of the first kind: 15 digits, born in the 20th century.
    static boolean oldIdNumber(String text) {
        return birthday("19" + text.substring(6, 12));
    }

    /// 16 to 19 digits that pass the Luhn sum.
    static boolean bankCard(String text) {
        var card = bare(text);
        var sum = 0;
        for (var i = 0; i < card.length(); i++) {
            var digit = card.charAt(card.length() - 1 - i) - '0';
            var part = i % 2 == 0 ? digit : digit * 2;
            sum += part > 9 ? part - 9 : part;
        }
        return card.length() >= 16 && card.length() <= 19 && sum % 10 == 0;
    }

    private static boolean checked(String id) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(id.charAt(17));
    }

    private static boolean birthday(String digits) {
        try {
            var year = Integer.parseInt(digits.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
            return year >= 1900 && year < 2100;
        } catch (DateTimeException | NumberFormatException no) {
            return false;
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[^0-9Xx]", "");
    }
}
