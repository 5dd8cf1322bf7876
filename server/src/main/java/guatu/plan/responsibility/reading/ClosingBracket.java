package guatu.plan.responsibility.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The bracket that ends a sentence and says who does it: "(县发改局牵头,各乡镇配合,12月底前完成)" or "(市统计局、市人社局)".
record ClosingBracket(int start, String who) {

    private static final Pattern WHO = Pattern.compile("[(\uFF08](?<who>[^()\uFF08\uFF09]*(?:牵头|负责|配合)[^()\uFF08\uFF09]*)[)\uFF09][。;\uFF1B]?$");
    private static final String BODY = "[\\p{IsHan}()\uFF08\uFF09]{1,20}(?:局|委|办|院|中心|公司|镇|乡|街道|部|厅|政府|管委会|集团|单位|部门|支队|大队|站|会|所|处|区|县|校|馆|银行)";
    private static final Pattern BODIES = Pattern.compile("[(\uFF08](?<who>" + BODY + "(?:[、,\uFF0C]" + BODY + ")*)[)\uFF09][。;\uFF1B]?$");
    private static final String DUTY = "(?<=.)(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|分工|共同|分别|具体)*[负負][責责](?=[,\uFF0C;\uFF1B]|$)";

    /// Null if the sentence ends in none; `start` is where its bracket opens.
    static @Nullable ClosingBracket of(String sentence) {
        var half = Chars.half(sentence);
        var matcher = WHO.matcher(half);
        if (!matcher.find() && !(matcher = BODIES.matcher(half)).find()) {
            return null;
        }
        return new ClosingBracket(matcher.start(), sentence.substring(matcher.start("who"), matcher.end("who")).replaceAll(DUTY, ""));
    }
}
