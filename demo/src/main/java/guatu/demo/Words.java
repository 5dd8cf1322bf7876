package guatu.demo;

import guatu.plan.indicator.Indicator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a liaison officer writes in the four parts.
record Words(String progress, String problem, @Nullable String reason, String plan, String suggestion) {

    private static final List<String> PROBLEMS = List.of("三电迁改未完成，影响作业面", "个别权属资料缺失，正在补正", "设备到货推迟", "连续降雨影响土建", "用地报批材料退回一次", "资金拨付未到位");
    private static final List<String> REASONS = List.of("CONSTRUCTION", "APPROVAL", "CONSTRUCTION", "WEATHER", "LAND", "FUNDS");
    private static final List<String> PLANS = List.of("下期完成进场验收并转入下一道工序", "下期推进剩余地块签约", "下期完成主体三层", "下期组织阶段验收", "下期完成设备安装", "下期清点剩余户数，一户一策");

    static Words of(Course course, List<Indicator> own, int window, boolean unchanged) {
        if (unchanged) {
            return new Words("", "", null, "", "");
        }
        var promise = course.promise();
        var said = own.stream().map(indicator -> "累计" + indicator.name() + course.lastClaim(own.indexOf(indicator)).toPlainString() + indicator.unit()).collect(Collectors.joining("，"));
        var turn = promise.number() + window;
        var behind = promise.behaviour() == Behaviour.FAILING || promise.behaviour() == Behaviour.LAGGING || promise.behaviour() == Behaviour.STALLED;
        return new Words(said + "。", behind ? PROBLEMS.get(turn % PROBLEMS.size()) : "", behind ? REASONS.get(turn % REASONS.size()) : null, PLANS.get(turn % PLANS.size()),
            behind && turn % 5 == 0 ? "请市级部门现场协调一次。" : "");
    }

    /// The rows of a table that fit an item: what is said of households only where households have to move or register.
    static List<List<String>> fitting(List<List<String>> rows, String kind) {
        return rows.stream().filter(row -> row.get(2).isEmpty() || kind.equals("expropriation")).toList();
    }
}
