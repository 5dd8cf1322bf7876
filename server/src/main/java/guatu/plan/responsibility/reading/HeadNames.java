package guatu.plan.responsibility.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the heads of columns, and the keys before a colon in a text, are called.
final class HeadNames {

    private static final Map<Role, Set<String>> EXACT = exact();
    private static final Map<Pattern, Role> LIKE = like();
    private static final Pattern BRACKET = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern MONEY = Pattern.compile("\\((?:单位:)?((?:百万|千万|[千万亿])?元)\\)");
    private static final Pattern MEASURE = Pattern.compile("\\((?:单位:)?([^()]{1,6})\\)$");
    private static final Pattern PERIOD = Pattern.compile("^(?:\\d{2,4}年度?)?(?:第?[一二三四1-4]季度(?:末|底)?|[上下]半年|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末|底前)?|\\d{1,2}[-~—–至]\\d{1,2}月|[Qq][1-4]|\\d{1,2}月\\d{1,2}日前?|年底|年内)(?:目标|计划|节点|任务|进度计划|目标任务)?$");

    private HeadNames() {}

    private static Map<Role, Set<String>> exact() {
        Map<Role, Set<String>> names = new LinkedHashMap<>();
        names.put(Role.NO, Set.of("序号", "编号", "项目编号", "任务编号", "序", "号", "No", "NO", "No."));
        names.put(Role.GROUP, Set.of("类别", "分类", "领域", "板块", "大类", "项目类别", "类型", "项目类型", "所属领域", "工作类别", "任务类别", "专题", "类目", "事项类别", "任务分类", "重点领域", "工作领域"));
        names.put(Role.PROJECT, Set.of("项目名称", "项目", "工程名称", "实事项目", "事项", "事项名称", "重点项目", "重点工作", "实事名称", "工程项目", "工作名称", "民生实事"));
        names.put(Role.TASK, Set.of("工作任务", "任务", "具体任务", "任务内容", "重点任务", "工作内容", "主要任务", "任务名称", "主要工作", "工作事项", "具体事项", "具体举措", "重点举措", "工作举措", "具体措施", "任务清单", "主要工作任务", "重点工作任务", "年度工作任务", "任务分解", "督办事项", "督查事项", "交办事项", "议定事项", "目标事项", "事项内容", "任务事项", "重点事项", "年度重点任务", "攻坚任务", "工作任务及目标"));
        names.put(Role.CONTENT, Set.of("建设内容及规模", "建设内容", "建设规模", "主要建设内容", "项目内容", "建设规模及内容", "规模及内容", "主要内容", "内容", "建设规模及主要建设内容", "项目概况", "建设内容和规模", "实施内容", "建设任务", "具体内容", "建设内容及要求", "实施方案", "攻坚措施", "整改措施", "工作措施", "主要措施", "推进措施", "落实措施", "任务要求"));
        names.put(Role.INVESTMENT_TOTAL, Set.of("总投资", "投资总额", "计划总投资", "项目总投资", "估算总投资", "投资额", "总投资额"));
        names.put(Role.INVESTMENT_YEAR, Set.of("年度计划投资", "年度投资", "年度投资计划", "当年投资", "当年计划投资", "本年计划投资", "今年计划投资", "年计划投资"));
        names.put(Role.PROBLEM, Set.of("需解决的问题", "存在问题", "问题", "存在的问题", "需协调解决的问题", "困难问题", "主要问题", "难点"));
        names.put(Role.GOAL, Set.of("攻坚目标", "年度目标", "工作目标", "目标", "目标任务", "年度目标任务", "预期目标", "年度工作目标", "完成目标", "目标要求", "指标要求", "工作要求", "整改目标", "目标内容", "量化目标", "完成标准", "工作标准", "成效标准", "验收标准", "预期成效", "工作成效", "年度计划"));
        names.put(Role.DUE, Set.of("计划完成时间", "完成时限", "完成时间", "时限", "时间要求", "办结时限", "截止时间", "截止日期", "完成日期", "完成期限", "时间节点", "责任时限", "竣工时间", "预计完成时间", "时限要求", "计划完成时限", "拟完成时间", "计划竣工时间", "整改时限"));
        names.put(Role.LEAD, Set.of("牵头单位", "牵头部门", "牵头责任单位", "主办单位", "主责单位", "牵头", "主要责任单位", "牵头责任部门", "主办部门"));
        names.put(Role.ASSIST, Set.of("配合单位", "协办单位", "协助单位", "参与单位", "配合部门", "配合", "协同单位", "配合责任单位", "协办部门"));
        names.put(Role.RESPONSIBLE_UNIT, Set.of("责任单位", "责任部门", "承办单位", "实施单位", "落实单位", "责任主体", "实施主体", "单位", "部门", "科室", "责任科室", "责任处室", "承担单位", "负责单位", "责任单位及部门"));
        names.put(Role.LEADER, Set.of("牵头领导", "责任领导", "分管领导", "挂钩领导", "挂联领导", "包抓领导", "负责领导", "县领导", "市领导", "区领导", "包保领导", "联系领导", "挂图领导", "包案领导"));
        names.put(Role.FIRST_RESPONSIBLE, Set.of("第一责任人", "主要责任人"));
        names.put(Role.DIRECT_RESPONSIBLE, Set.of("直接责任人", "责任人", "具体责任人"));
        names.put(Role.INDICATOR, Set.of("指标", "指标名称", "主要指标", "考核指标", "目标指标", "指标内容"));
        names.put(Role.UNIT, Set.of("计量单位", "指标单位", "数量单位"));
        names.put(Role.VALUE, Set.of("目标值", "年度目标值", "数量", "指标值", "计划数", "目标数"));
        names.put(Role.PROGRESS, Set.of("当前进度", "进度", "完成进度", "进展", "工作进展", "进展情况", "完成情况", "形象进度", "目前进度", "完成率", "当前进展", "目前进展", "工作进度"));
        names.put(Role.LOCATION, Set.of("所在地", "地点", "属地", "建设地点", "所属区县", "所在区县", "实施地点"));
        names.put(Role.REMARK, Set.of("备注", "说明", "备 注"));
        return names;
    }

    private static Map<Pattern, Role> like() {
        Map<Pattern, Role> names = new LinkedHashMap<>();
        names.put(Pattern.compile("第一责任人"), Role.FIRST_RESPONSIBLE);
        names.put(Pattern.compile("直接责任人|具体责任人"), Role.DIRECT_RESPONSIBLE);
        names.put(Pattern.compile("领导$"), Role.LEADER);
        names.put(Pattern.compile("联系人|联系电话|填报|电话|(?:目标|指标|考核|任务)(?:类型|类别|性质|来源|属性|等级|权重|分值)"), Role.IGNORE);
        names.put(Pattern.compile("责任人$"), Role.DIRECT_RESPONSIBLE);
        names.put(Pattern.compile("(?:牵头|主办|主责).*(?:单位|部门)"), Role.LEAD);
        names.put(Pattern.compile("(?:配合|协办|协助|参与|协同).*(?:单位|部门)"), Role.ASSIST);
        names.put(Pattern.compile("(?:责任|承办|实施|落实).*(?:单位|部门|主体|科室|处室|股室)"), Role.RESPONSIBLE_UNIT);
        names.put(Pattern.compile("业主|(?:建设|项目)单位|项目法人"), Role.RESPONSIBLE_UNIT);
        names.put(Pattern.compile("(?:年度?|当年|本年|今年).*投资"), Role.INVESTMENT_YEAR);
        names.put(Pattern.compile("总投资"), Role.INVESTMENT_TOTAL);
        names.put(Pattern.compile("(?:完成|办结|竣工|截止|整改).*(?:时间|时限|日期|期限)|时限"), Role.DUE);
        names.put(Pattern.compile("开工.*(?:时间|日期)"), Role.IGNORE);
        names.put(Pattern.compile("问题|困难"), Role.PROBLEM);
        names.put(Pattern.compile("进度|进展|完成(?:情况|比例|百分比)"), Role.PROGRESS);
        names.put(Pattern.compile("建设内容|建设规模"), Role.CONTENT);
        names.put(Pattern.compile("目标"), Role.GOAL);
        names.put(Pattern.compile("(?:工作|重点|具体|主要)任务|任务内容"), Role.TASK);
        names.put(Pattern.compile("项目名称|项目"), Role.PROJECT);
        names.put(Pattern.compile("(?<!单位|部门|企业|公司|领导|投资方)名称$"), Role.PROJECT);
        names.put(Pattern.compile("(?<!注意)事项$"), Role.TASK);
        names.put(Pattern.compile("内容$"), Role.CONTENT);
        names.put(Pattern.compile("备注"), Role.REMARK);
        names.put(Pattern.compile("类别|分类"), Role.GROUP);
        return names;
    }

    /// The head without spaces, brackets and year: "责任\n单位" → "责任单位", "2023年总投资(万元)" → "年总投资".
    static String clean(String head) {
        return BRACKET.matcher(Chars.squeezed(Chars.half(head))).replaceAll("").replaceFirst("[:]$", "");
    }

    static Optional<Role> exactly(String head) {
        var clean = clean(head);
        return EXACT.entrySet().stream().filter(entry -> entry.getValue().contains(clean)).map(Map.Entry::getKey).findFirst();
    }

    static Optional<Role> role(String head) {
        var clean = clean(head);
        if (clean.isEmpty() || clean.length() > 20 || clean.contains(":")) {
            return Optional.empty();
        }
        return exactly(clean).or(() -> LIKE.entrySet().stream().filter(entry -> entry.getKey().matcher(clean).find()).map(Map.Entry::getValue).findFirst());
    }

    static boolean period(String head) {
        return PERIOD.matcher(clean(head)).matches();
    }

    /// "目标任务(亩)" says 亩; empty if the head names no unit of measure.
    static Optional<String> measure(String head) {
        var matcher = MEASURE.matcher(Chars.squeezed(Chars.half(head)));
        return matcher.find() && IndicatorText.measures(matcher.group(1)) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// "总投资(万元)" says 万元; empty if the head names no money.
    static Optional<String> money(String head) {
        var matcher = MONEY.matcher(Chars.squeezed(Chars.half(head)));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
