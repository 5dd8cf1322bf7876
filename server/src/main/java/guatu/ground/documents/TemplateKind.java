package guatu.ground.documents;

import guatu.ground.kernel.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The templates there are, each with the fields that its words may name and a sample of each.
enum TemplateKind {
    SLIP_NOTICE("slip-notice", "任务告知单", Fields.SLIP),
    SLIP_WARNING("slip-warning", "进度预警单", Fields.SLIP),
    SLIP_PROBLEM("slip-problem", "问题督查单", Fields.SLIP),
    SLIP_CLEARANCE("slip-clearance", "任务销号单", Fields.SLIP),
    SLIP_EXPOSURE("slip-exposure", "落实情况曝光单", Fields.SLIP),
    BULLETIN_LEAD("bulletin-lead", "通报开头", Fields.BULLETIN),
    BULLETIN_CLOSE("bulletin-close", "通报结尾", Fields.BULLETIN),
    TASK_SHEET("task-sheet", "任务单", Fields.LIST),
    TIMETABLE("timetable", "时间表", Fields.LIST),
    ROADMAP("roadmap", "路线图", Fields.LIST),
    PLEDGE_TARGET("pledge-target", "目标责任书", Fields.PLEDGE),
    PLEDGE_ORDER("pledge-order", "军令状", Fields.PLEDGE),
    PLEDGE_SUPPLEMENT("pledge-supplement", "责任书补充", Fields.PLEDGE);

    /// The fields of each family of papers.
    private static final class Fields {

        static final List<String> SLIP = List.of("单位", "事项", "编号", "目标", "底线", "差距", "预测", "事实", "要求", "答复期限", "整改期限", "结果", "核验人");
        static final List<String> BULLETIN = List.of("月份", "项目数", "完成率", "时序", "红灯数");
        static final List<String> LIST = List.of("行动", "单位", "版次", "事项数", "起", "止");
        static final List<String> PLEDGE = List.of("行动", "单位", "版次", "事项数", "依据", "文号", "有效期", "后果", "核算", "说明", "补充", "签署");
    }

    private static final Map<String, String> SAMPLES = Map.ofEntries(
        Map.entry("单位", "望川县人民政府"), Map.entry("事项", "望川县第二水厂扩建工程"), Map.entry("编号", "0231"),
        Map.entry("目标", "管材到货17.6公里"), Map.entry("底线", "2026年12月18日"), Map.entry("差距", "落后计划2.9个百分点"),
        Map.entry("预测", "按近8周核验进度测算，八成把握完工日为2027年1月8日，晚于底线15个工作日"),
        Map.entry("事实", "截至2026年6月30日，计划进度47.5%，核验进度44.6%；管材计划到货17.6公里，实际9.8公里"),
        Map.entry("要求", "与供货单位重定到货计划，7月20日前到齐；配水管增开一个工作面"),
        Map.entry("答复期限", "2026年7月3日"), Map.entry("整改期限", "2026年7月31日"), Map.entry("结果", "管材17.6公里全部到货，现场清点与合同一致"),
        Map.entry("核验人", "市核验组"), Map.entry("月份", "6月"), Map.entry("项目数", "1755"), Map.entry("完成率", "93.1%"),
        Map.entry("时序", "50.0%"), Map.entry("红灯数", "91"), Map.entry("行动", "2026年重点攻坚行动"), Map.entry("版次", "第2版"), Map.entry("事项数", "17"),
        Map.entry("起", "2026年1月1日"), Map.entry("止", "2026年12月31日"), Map.entry("依据", "中共示范市委办公室《2026年目标责任管理方案》"),
        Map.entry("文号", "示委办〔2026〕12号"), Map.entry("有效期", "2026年12月31日"), Map.entry("后果", "逾期未完成的，主要负责人向市委市政府作出书面检查"),
        Map.entry("核算", "17项按计划核算均可如期完成"), Map.entry("说明", "管材供货尚未落实，已约定8月底前到齐"), Map.entry("补充", "管材到货节点由6月30日调整为8月31日"),
        Map.entry("签署", "局长 张三"));

    private final String key;
    private final String title;
    private final List<String> fields;

    TemplateKind(String key, String title, List<String> fields) {
        this.key = key;
        this.title = title;
        this.fields = fields;
    }

    static TemplateKind of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst().orElseThrow(() -> new NotFound("template", key));
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    List<String> fields() {
        return fields;
    }

    String sample(String field) {
        return SAMPLES.getOrDefault(field, field);
    }
}
