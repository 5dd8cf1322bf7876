package guatu.show.publicity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in free text what must not become public: secret marks, numbers of persons, sanctions, names. Pure.
final class Scanner {

    private static final String APART = "[ \\-\\u00a0]?";
    private static final List<Look> LOOKS = List.of(
        new Look("secret-mark", true, Pattern.compile("绝密|机密|秘密\\s{0,3}[★☆*]|★\\s{0,3}秘密"), null),
        new Look("id-number", true, Pattern.compile("(?<!\\d)\\d(?:" + APART + "\\d){16}" + APART + "[\\dXx](?!\\d)"), Numbers::idNumber),
        new Look("id-number", true, Pattern.compile("(?<!\\d)\\d{15}(?!\\d)"), Numbers::oldIdNumber),
        new Look("mobile", true, Pattern.compile("(?<!\\d)(?:(?:\\+|00)?86" + APART + ")?1[3-9]\\d" + APART + "\\d{4}" + APART + "\\d{4}(?!\\d)"), null),
        new Look("bank-account", true, Pattern.compile("(?:账号|帐号|账户|卡号)[^\\d]{0,8}\\d(?:" + APART + "\\d){8,24}"), null),
        new Look("bank-account", true, Pattern.compile("(?<!\\d)[3-9]\\d(?:" + APART + "\\d){14,17}(?!\\d)"), Numbers::bankCard),
        new Look("plate", true, Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])"), null),
        new Look("sanction", true, Pattern.compile("(?:给予|予以|受到|对)[\\p{IsHan}·]{1,14}(?:警告|记过|记大过|降级|撤职|开除|诫勉|政务处分|党纪处分|通报批评)处?分?"), null),
        new Look("position", false, Pattern.compile("(?<!\\d)\\d{2,3}\\.\\d{3,15}\\s{0,3}[,，]\\s{0,3}\\d{2,3}\\.\\d{3,15}"), null),
        new Look("address", false, Pattern.compile("(?<!\\d)\\d{1,5}\\s?(?:号楼|栋|幢|单元)\\s?\\d{1,5}\\s?(?:单元)?\\s?\\d{0,5}\\s?(?:室|房)"), null),
        new Look("mail", false, Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}"), null));

    private Scanner() {
    }

    /// What was found: the rule, whether it stops the release, where it begins, and the text around it with its numbers covered.
    record Hit(String rule, boolean blocks, int at, String excerpt) {}

    private record Look(String rule, boolean blocks, Pattern pattern, java.util.function.@org.jspecify.annotations.Nullable Predicate<String> holds) {}

    /// Everything found, in the order of the text's rules; each place once.
    static List<Hit> scan(String text) {
        var plain = narrow(text);
        var hits = new ArrayList<Hit>();
        for (var look : LOOKS) {
            for (var found = look.pattern().matcher(plain); found.find();) {
                if ((look.holds() == null || look.holds().test(found.group())) && hits.stream().noneMatch(hit -> hit.at() == found.start())) {
                    hits.add(new Hit(look.rule(), look.blocks(), found.start(), excerpt(plain, found)));
                }
            }
        }
        return hits;
    }

    /// Names of persons in the text; a name of two characters may be an ordinary word and only asks to be looked at.
    static List<Hit> names(String text, Collection<String> persons) {
        var hits = new ArrayList<Hit>();
        for (var name : persons) {
            var at = name.length() < 2 ? -1 : text.indexOf(name);
            if (at >= 0) {
                hits.add(new Hit("person-name", name.length() > 2, at, around(text, at, at + name.length())));
            }
        }
        return hits;
    }

    private static String excerpt(String text, Matcher found) {
        var covered = found.group().length() > 8 && found.group().chars().filter(Character::isDigit).count() > 8
            ? found.group().substring(0, 3) + "…" + found.group().substring(found.group().length() - 2) : found.group();
        return text.substring(Math.max(0, found.start() - 8), found.start()) + "【" + covered + "】" + text.substring(found.end(), Math.min(text.length(), found.end() + 4));
    }

    private static String around(String text, int from, int to) {
        return text.substring(Math.max(0, from - 8), from) + "【" + text.substring(from, to) + "】" + text.substring(to, Math.min(text.length(), to + 4));
    }

    /// Full-width digits and letters as narrow ones, in the same places.
    private static String narrow(String text) {
        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c >= '！' && c <= '～') {
                plain.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return plain.toString();
    }
}
