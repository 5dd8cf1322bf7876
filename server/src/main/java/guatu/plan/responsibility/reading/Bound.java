package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number of a column of values with what it bounds: 45.6, ≤4.5, 10左右, 8以上, 不低于95%.
record Bound(Relation relation, BigDecimal value) {

    private static final Pattern FORM = Pattern.compile("(?:(?<least>≥|>=?|不低于|不少于|不小于|至少|高于|超过|大于)|(?<most>≤|<=?|不高于|不超过|不大于|低于|少于|小于|控制在)|(?<about>约|大约|[~≈]))?"
            + "(?<number>-?[\\d.,]+)%?(?:(?<above>以上|及以上|\\+)|(?<within>以内|以下|及以下|内)|(?<around>左右))?");

    static Optional<Bound> read(String text) {
        var matcher = FORM.matcher(Chars.squeezed(Chars.half(text)).replace('\uFF0C', ','));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var relation = matcher.group("least") != null || matcher.group("above") != null ? Relation.AT_LEAST
            : matcher.group("most") != null || matcher.group("within") != null ? Relation.AT_MOST
            : matcher.group("about") != null || matcher.group("around") != null ? Relation.ABOUT : Relation.EQUAL;
        return Amounts.read(matcher.group("number"), null).map(value -> new Bound(relation, value));
    }
}
