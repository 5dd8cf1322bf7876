package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 量化指标 in a sentence: each number with a unit, its name and its relation.
final class IndicatorText {

    private static final String MEASURE = "[场人件批户]\\(次\\)|[个所]\\(处\\)|处\\(个\\)|辆\\(台\\)|个工作日|工作日|个百分点|百分点|平方公里|平方千米|平方米|立方米|吨标准煤|标准立方米|千瓦时|人次|车次|场次|班次|批次|件次|台套|台\\(套\\)|公里|千米|公顷|公斤|千克|微克|毫克"
            + "|兆瓦|千瓦|平米|平方|立方|美元|港元|欧元|小时|分钟|km|KM|㎡|m2|m²|亩|吨|米|元|人(?!民|大|才|社|行)|户|套|间(?!隔)|家(?!庭)|所(?!有|属)|处(?!理|置)|条|座|个(?!月|半年|季度)|项|件|张|台|辆|艘|架|部(?!分|门|署)|只|头|尾|羽|匹|株|棵|盏|杆|根"
            + "|穴|位|床|场|次|名|对|班|幢|栋|块|片|段|道|孔|口|眼|宗|起|例|批|支|组|队|种|门|课|册|篇|首|幅|轮|趟|分(?=以上|以下|$|[,\\uFF0C、;。)])|天|升|斤|村|副|份|本(?!科|级|地)|站(?=$|[,\\uFF0C、;。)])";
    private static final String UNIT = "%|‰|(?:十|百|千)?(?:万|亿)?(?:" + MEASURE + ")(?:/(?:" + MEASURE + "|[千百万]?人|年|日|天|月))?|[万亿](?=$|[以左,\\uFF0C、;。)])";
    /// The first letters of all the above, so that most numbers are passed over quickly.
    private static final String FIRST = "(?=[%‰十百千万亿~—–至到Kkm㎡个亩人件位例元兆公册分匹千口只台名吨地场块处头套孔宗家对小尾工幅幢平床座张微户所批支杆条架标栋株根棵次欧段毫港片班百盏眼种穴立篇米级组美羽艘课起趟车轮辆道部门间队项首天升斤村副份本站-])";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![A-Za-z\\d.#第×*])(?<sign>[-−])?(?<value>\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?|\\d++(?:\\.\\d++)?)(?<more>余|多)?\\s*+"
            + FIRST + "(?:(?<range>(?:%|" + MEASURE + ")?\\s*(?:[-~—–至到]|--)\\s*(?=\\d))|(?<unit>" + UNIT + "))(?<tail>余|多)?");
    private static final Pattern ALONE = Pattern.compile(UNIT);
    private static final Pattern AFTER = Pattern.compile("^\\s*\\(?(?:及|或)?(?<least>以上|之上|\\+)\\)?|^\\s*(?<most>以内|之内|以下|内(?![容外部]))|^\\s*(?<about>左右|上下)");
    private static final Pattern BEFORE = Pattern.compile("(?:(?<least>不低于|不少于|不小于|至少|超过|突破|高于|大于|≥|>=)|(?<most>控制在|不超过|不高于|不大于|不多于|低于|少于|小于|≤|<=)|(?<about>大约|(?<![签预合节履违制契解])约|接近|近)|力争|确保|争取|稳定在|保持在|稳定|保持|(?:提高|提升|增加|压缩|压减|缩短|下降|降低|扩大|发展|上升)?(?:至|到)|增至|降至|达到|达|为|共计|总计|累计|共|各|:)\\s*$");
    /// "10亿元以上项目3个": the first number says what kind of project is counted.
    private static final Pattern KIND = Pattern.compile("[\\d.]+[万亿]?(?:元|美元|吨|平方米|亩)(?:以上|以下)的?[\\p{IsHan}]{1,8}(?:(?:不少于|不低于|至少|达到?|共)?)\\d");
    private static final Pattern GROWTH = Pattern.compile("(?:同比|较去年|比去年|同口径|同口径同比|较上年|比上年|年均)?(?:增长|下降|增幅|增速|减少|(?<=[上去]年)增加|降低|提高|提升|上升)");
    private static final Pattern GROWN = Pattern.compile("(?:增长|下降|增幅|增速|减少|降低|提高|提升|上升)$|增長$");
    /// "进入全省前3名": the third place or better.
    private static final Pattern RANK = Pattern.compile("(?:(?:进入|位居|排名|排位|位列|位次|居|稳居|保持在?|力争|综合)*(?:全[国省市县区州])?)(?<![底日月末之以目年提])前$");
    private static final Pattern INTO = Pattern.compile("\\p{IsHan}{0,6}[至到]\\s*\\d");
    private static final Pattern WAS = Pattern.compile("[由从][\\d.]+[^\\d,\uFF0C。;]{1,8}$");
    private static final Pattern NOT_A_PROMISE = Pattern.compile("^24小时");

    /// A number in its sentence: where its segment starts, where the number starts and ends (with 以上 and the like).
    private record Found(int start, int end, BigDecimal value, String unit, @Nullable Relation after, boolean range) {}

    private final String original;
    private final String text;
    private final String fallback;
    private final List<ReadIndicator> indicators = new ArrayList<>();

    private IndicatorText(String text, String fallback) {
        this.original = text;
        this.text = Chars.half(text);
        this.fallback = fallback;
    }

    /// `fallback` names a number that has no words beside it, such as the project.
    static List<ReadIndicator> read(String text, String fallback) {
        var digits = Counts.digits(text);
        return digits.chars().noneMatch(c -> Character.isDigit(c)) ? List.of() : new IndicatorText(digits, fallback).read();
    }

    static boolean measures(String unit) {
        return ALONE.matcher(unit).matches();
    }

    private List<ReadIndicator> read() {
        var found = numbers();
        var segment = 0;
        String name = fallback;
        for (var i = 0; i < found.size(); i++) {
            var number = found.get(i);
            var next = i + 1 < found.size() ? found.get(i + 1).start : text.length();
            var before = text.substring(Math.max(segment, Clauses.start(text, number.start)), number.start);
            var rank = RANK.matcher(before).find() && "名位".contains(number.unit);
            before = rank ? RANK.matcher(before).replaceFirst("") : before;
            var relation = rank ? Relation.AT_MOST : number.after != null ? number.after : before(before);
            before = WAS.matcher(neutral(before)).replaceFirst("");
            var words = Names.before(before);
            segment = number.end;
            if (words.isEmpty() && !(i > 0 && found.get(i - 1).range)) {
                var ranged = number.range && i + 1 < found.size();
                var from = ranged ? found.get(i + 1).end : number.end;
                next = ranged ? i + 2 < found.size() ? found.get(i + 2).start : text.length() : next;
                var after = Names.after(text.substring(from, Math.min(next, Clauses.end(text, from))), next < Clauses.end(text, from));
                segment = after.isEmpty() || ranged ? segment : Math.min(next, Clauses.end(text, from));
                var titled = after.isEmpty() && own(before) && bare();
                words = titled ? fallback : after.isEmpty() ? Names.whole(neutral(before)) : after;
            }
            var more = i > 0 && GROWTH.matcher(words).matches() && !GROWN.matcher(name).find() && !text.substring(found.get(i - 1).end, number.start).matches("(?s).*[。;\\n].*");
            name = words.isEmpty() ? name : more ? name + asWritten(words) : GROWTH.matcher(words).matches() && growing() ? fallback + asWritten(words) : asWritten(words);
            indicators.add(new ReadIndicator(name, relation, number.value, number.unit));
        }
        return indicators;
    }

    /// "增长5.5%" in a column beside 地区生产总值 is its growth.
    private boolean growing() {
        return !original.contains(fallback) && !text.contains(fallback) && fallback.length() <= 20 && fallback.chars().noneMatch(Character::isDigit);
    }

    /// Is the sentence beside a title of its own that can name the number?
    private boolean bare() {
        return fallback.length() <= 20 && !original.contains(fallback);
    }

    /// Do the words say only what is done?
    private static boolean own(String before) {
        return Names.deed(neutral(before));
    }

    /// The same words with the brackets of the original.
    private String asWritten(String words) {
        var at = text.indexOf(words);
        return at < 0 ? words : original.substring(at, at + words.length());
    }

    private List<Found> numbers() {
        List<Found> found = new ArrayList<>();
        var matcher = NUMBER.matcher(text);
        Matcher low = null;
        while (matcher.find()) {
            if (NOT_A_PROMISE.matcher(matcher.group()).lookingAt() || from(matcher) || KIND.matcher(text).region(matcher.start(), text.length()).lookingAt()) {
                continue;
            }
            if (matcher.group("unit") == null) {
                low = NUMBER.matcher(text);
                low.find(matcher.start());
                continue;
            }
            if (low != null && low.end() == matcher.start()) {
                found.add(new Found(low.start(), low.end(), value(low), unit(matcher), Relation.AT_LEAST, true));
                found.add(found(matcher, Relation.AT_MOST));
            } else {
                found.add(found(matcher, null));
            }
            low = null;
        }
        return found;
    }

    /// "由15个工作日压缩至5个工作日": what was is no promise.
    private boolean from(Matcher number) {
        return number.start() > 0 && "由从".indexOf(text.charAt(number.start() - 1)) >= 0 && INTO.matcher(text).region(number.end(), text.length()).lookingAt();
    }

    private Found found(Matcher matcher, @Nullable Relation known) {
        var after = AFTER.matcher(text).region(matcher.end(), text.length());
        var follows = after.lookingAt();
        var relation = known != null ? known
            : matcher.group("more") != null || matcher.group("tail") != null || follows && after.group("least") != null ? Relation.AT_LEAST
            : follows && after.group("most") != null ? Relation.AT_MOST
            : follows ? Relation.ABOUT
            : null;
        return new Found(matcher.start(), follows ? after.end() : matcher.end(), value(matcher), unit(matcher), relation, false);
    }

    /// The unit of measure as the text has it: 個 stays 個, a full-width percent sign is %.
    private String unit(Matcher matcher) {
        var unit = matcher.group("unit");
        return unit.indexOf('%') >= 0 ? unit : original.substring(matcher.start("unit"), matcher.end("unit")).replace('\uFF0F', '/');
    }

    private static BigDecimal value(Matcher matcher) {
        var value = Amounts.plain(new BigDecimal(matcher.group("value").replace(",", "")));
        return matcher.group("sign") == null ? value : value.negate();
    }

    private static Relation before(String words) {
        for (var rest = words; ; ) {
            var matcher = ending(rest);
            if (!matcher.find() || matcher.group().isEmpty()) {
                return Relation.EQUAL;
            }
            if (matcher.group("least") != null) {
                return Relation.AT_LEAST;
            }
            if (matcher.group("most") != null) {
                return Relation.AT_MOST;
            }
            if (matcher.group("about") != null) {
                return Relation.ABOUT;
            }
            rest = rest.substring(0, matcher.start());
        }
    }

    private static String neutral(String words) {
        var rest = words;
        for (var matcher = ending(rest); matcher.find() && !matcher.group().isEmpty(); matcher = ending(rest)) {
            rest = rest.substring(0, matcher.start());
        }
        return rest;
    }

    private static Matcher ending(String words) {
        return BEFORE.matcher(words).region(Math.max(0, words.length() - 8), words.length());
    }
}
