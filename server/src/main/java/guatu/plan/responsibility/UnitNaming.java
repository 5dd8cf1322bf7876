package guatu.plan.responsibility;

import guatu.ground.kernel.Han;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How offices are called in lists: 区发改局 and 示范市发展和改革局 mean the same office.
final class UnitNaming {

    private static final Pattern REGION = Pattern.compile("^(?!市场|城市|社区|校区|园区|片区|新区|林区|景区|特区|矿区|市区|地区|辖区|山区|开发区|高新区|经开区|示范区|保税区)"
            + "(?:[省市县区州盟旗]|[\\p{IsHan}]{1,4}?(?:自治州|自治县|[省市县区州盟旗]))(?=[\\p{IsHan}]{2,})");
    private static final Pattern ORGANS = Pattern.compile("^(?:人民政府|政府|委)(?=[\\p{IsHan}]{3,})");
    private static final Pattern OFFICE = Pattern.compile("(?:委员会|局|委|办公室|办|中心|处|厅)$");
    private static final Map<String, String> STEMS = stems();

    private UnitNaming() {}

    private static Map<String, String> stems() {
        Map<String, String> stems = new LinkedHashMap<>();
        var table = """
            发改 发展和改革 发展改革 发改经信|工信 工业和信息化 工业信息化 经信 经济和信息化|人社 人力资源和社会保障 人力资源社会保障 人力社保|住建 住房和城乡建设 住房城乡建设 建设
            资规 自然资源和规划 自然资源|卫健 卫生健康|教体 教育体育 教育和体育|文旅 文化和旅游 文化旅游 文广旅 文化广电和旅游 文化广电旅游 文广旅体 文化和广电旅游体育 文化广电旅游体育
            市监 市场监管 市场 市场监督管理 市场监督|交通 交通运输|退役军人 退役军人事务|应急 应急管理|环保 生态环境 环境保护|国资 国有资产监督管理 国资监管|金融 金融工作 地方金融监督管理 金融监管
            医保 医疗保障|城管 城市管理 城市管理综合行政执法 综合行政执法 综合执法 城管执法|政务 政务服务 政务服务数据管理 行政审批 行政审批服务|科技 科学技术|投促 投资促进|民宗 民族宗教事务 民族宗教
            机关事务 机关事务管理 机关事务服务|征收 房屋征收 征地拆迁 房屋征收补偿|水利 水务|林业 林业和草原 林草|农业农村 农业|残联 残疾人联合会|妇联 妇女联合会|团 团市 团县 团区 共青团|总工会 工会
            经开区 经济开发区 经济技术开发区 经开|高新区 高新技术产业开发区 高新技术开发区 高新|城投 城市建设投资 城市投资|交投 交通投资|供电 电力|消防 消防救援|气象 气象|大数据 大数据管理 数据|乡村振兴 扶贫 扶贫开发""";
        for (var line : table.split("[|\n]")) {
            var names = line.strip().split("\\s+");
            for (var name : names) {
                stems.put(name, names[0]);
            }
        }
        return stems;
    }

    /// The office's key: without the region before it, its abbreviation resolved, its kind of office at the end; "发改·局".
    static String key(String name) {
        var plain = Han.folded(name).strip().replaceAll("[\\s\\u3000()（）“”\"]", "");
        var bare = ORGANS.matcher(withoutRegion(plain)).replaceFirst("");
        if (STEMS.containsKey(bare)) {
            return STEMS.get(bare) + "·";
        }
        var office = OFFICE.matcher(bare);
        if (!office.find() || office.start() == 0) {
            return bare + "·";
        }
        var stem = bare.substring(0, office.start());
        var kind = kindOf(office.group());
        return STEMS.getOrDefault(stem, stem) + "·" + kind;
    }

    /// The key without its kind of office: 发改局 and 发改委 share it.
    static String stem(String key) {
        return key.substring(0, key.indexOf('·'));
    }

    private static String withoutRegion(String name) {
        if (STEMS.containsKey(name) || name.matches(".{1,3}[区县市]$")) {
            return name;
        }
        var known = STEMS.keySet().stream().anyMatch(stem -> stem.length() > 2 && name.startsWith(stem));
        return known ? name : REGION.matcher(name).replaceFirst("");
    }

    private static String kindOf(String suffix) {
        return switch (suffix) {
            case "委员会", "委" -> "委";
            case "办公室", "办" -> "办";
            case "厅" -> "厅";
            case "中心" -> "中心";
            case "处" -> "处";
            default -> "局";
        };
    }
}
