package guatu.plan.responsibility.reading;

/// Where a clause begins and ends: at commas, stops and breaks, and at brackets that hold numbers of their own.
final class Clauses {

    private static final String SEPARATORS = ",\uFF0C;。!?\n\r:";

    private Clauses() {}

    static int start(String text, int from) {
        var closed = 0;
        for (var i = from - 1; i >= 0; i--) {
            var c = text.charAt(i);
            if (c == ')') {
                closed++;
            } else if (c == '(') {
                if (closed == 0) {
                    return i + 1;
                }
                closed--;
            } else if (closed == 0 && separates(text, i)) {
                return i + 1;
            }
        }
        return 0;
    }

    static int end(String text, int from) {
        var open = 0;
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '(') {
                if (open == 0 && digitInside(text, i)) {
                    return i;
                }
                open++;
            } else if (c == ')') {
                if (open == 0) {
                    return i;
                }
                open--;
            } else if (open == 0 && separates(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean separates(String text, int at) {
        if (SEPARATORS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        var thousands = text.charAt(at) == ',' && at > 0 && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return !thousands;
    }

    private static boolean digitInside(String text, int open) {
        var close = text.indexOf(')', open);
        return text.substring(open, close < 0 ? text.length() : close).chars().anyMatch(Character::isDigit);
    }
}
