package guatu.plan.responsibility.reading;

import java.util.regex.Pattern;

/// The name of an indicator: the words beside its number, without when and without what is done.
final class Names {

    private static final Pattern LEAD = Pattern.compile("^(?:[、和与及并且\\s·•\\-—]|其中|以及|同时|\\d{4}年(?:底|末|内)(?:之前|以前|前)?|(?:\\d{4}年度?)?(?:\\d{1,2}月(?:\\d{1,2}日|底|末|份)?|年底|年内|年末|上半年|下半年|第?[一二三四1-4]季度)(?:之前|以前|前)|\\d{4}年度?|\\(?\\d{1,2}[)、.]"
            + "|到\\d{4}年|全年|年内|今年|力争|确保|计划|预计|争取|累计|新(?=完成)|全面|持续|加快|继续|进一步|大力|着力|积极|共|再)+");
    private static final Pattern VERB = Pattern.compile("^(?:新\\([改扩迁续建、,\\uFF0C/]+\\)建|新[、]?改[、]?扩?[、]?建|新建改建|改造提升|提升改造|开工建设|建成投用|建成投产|建成使用|投入使用|建设完成"
            + "|改扩建|新增|新建|新开工|新开|建成|建设|改造|完成|实现|提升|综合|整治|打造|开工|投用|打通|实施|推进|启动|改建|扩建|续建|迁建|重建|竣工|修建|修复|修缮|维修|更新|培育|引进|招引|引育|开展|组织|创建|培训|安装|升级|优化|亮化|增加|增设|设立|设置|举办|发放|建立|落实|配备|购置|投放|铺设|种植|栽植|治理|清理|解决|帮扶|化解|整改|交付|盘活|争取|出让|收储|销售|供应|筹集|提供|认定|评选|布局|推广|办理|净增|设有|设(?=床|座|站|点|岗)|新培育|新引进|新认定|新建成)");
    private static final Pattern NOUN = Pattern.compile("^(?:率|面积|里程|总量|规模|区(?!域)).*|^(?:总额|量|额|数|人数|工程|任务|工作|工作量|期|度|类|型|性|费|力|水平|成本|标准|中心|时限|时间|周期|期限)$");
    /// "新开工项目占比" is a share of new projects, not one of projects.
    private static final Pattern SHARE = Pattern.compile(".*(?:占比|比重|比例)");
    private static final Pattern JOIN = Pattern.compile("(?:与|和|及|以及|、)$");
    private static final Pattern TRIM = Pattern.compile("^[的、和与及\\s]+|[\\s、的“”\"()()]+$|^[“”\"()()]+");

    private Names() {}

    /// The words before a number; empty where they are only what is done ("建成投用") or end in a conjunction.
    static String before(String words) {
        var text = LEAD.matcher(words.strip()).replaceFirst("").strip();
        if (JOIN.matcher(text).find()) {
            return "";
        }
        for (var verb = VERB.matcher(text); verb.find(); verb = VERB.matcher(text)) {
            var rest = LEAD.matcher(text.substring(verb.end())).replaceFirst("").strip();
            if (NOUN.matcher(rest).matches() || text.startsWith("新") && SHARE.matcher(rest).matches()) {
                break;
            }
            text = rest;
        }
        return tidy(text);
    }

    /// Only what is done: "建成", "新增".
    static boolean deed(String words) {
        var text = LEAD.matcher(words.strip()).replaceFirst("").strip();
        var verb = VERB.matcher(text);
        return verb.find() && verb.end() == text.length();
    }

    /// The words as they stand, where nothing better names the number.
    static String whole(String words) {
        return tidy(LEAD.matcher(words.strip()).replaceFirst(""));
    }

    /// The words after the unit, up to the next item of an enumeration if that has a number of its own.
    static String after(String words, boolean numberFollows) {
        var comma = words.indexOf('、');
        var text = numberFollows && comma >= 0 ? words.substring(0, comma) : words;
        return tidy(JOIN.matcher(text.strip()).replaceFirst(""));
    }

    private static String tidy(String text) {
        var closed = text.strip();
        var close = closed.indexOf('”');
        var whole = closed.endsWith(")") && closed.contains("(") || closed.startsWith("“") && close > 0 && close < closed.length() - 1;
        return whole ? closed.replaceFirst("^[的、和与及\\s]+", "") : TRIM.matcher(closed).replaceAll("").strip();
    }
}
