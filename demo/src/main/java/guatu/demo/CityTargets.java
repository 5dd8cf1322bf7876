package guatu.demo;

import guatu.ground.kernel.Actor;
import guatu.plan.campaign.Item;
import guatu.plan.indicator.Cascades;
import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.Level;
import guatu.plan.indicator.MatrixTarget;
import guatu.plan.indicator.NewTarget;
import guatu.plan.indicator.Relation;
import guatu.plan.indicator.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The targets that the province gave the city, split over the counties, with the items that bring them; some periods set by hand.
final class CityTargets {

    private static final String SOURCE = "省重点工作任务书〔2026〕3 号（虚构）";

    /// A target: what it is called above, its unit there, the items' numbers that bring it with their unit, how it stands to the sum of
    /// its parts in thousandths, and the decimals it is given in.
    private record Goal(String name, String unit, List<String> numbers, String numberUnit, int thousandths, int decimals) {
    }

    private static final List<Goal> GOALS = List.of(
        new Goal("净地移交", "公顷", List.of("净地移交", "交地", "交净地"), "亩", 990, 0), new Goal("征收签约", "户", List.of("签约"), "户", 1000, 0),
        new Goal("拆除面积", "万平方米", List.of("拆除面积"), "万平方米", 925, 0), new Goal("招商到位资金", "亿元", List.of("到位资金"), "亿元", 1080, 1),
        new Goal("重大项目投资", "亿元", List.of("完成投资"), "万元", 970, 0), new Goal("新建厂房", "万平方米", List.of("厂房面积", "竣工面积"), "万平方米", 1000, 1),
        new Goal("公路建设改造", "公里", List.of("道路里程", "改造里程"), "公里", 980, 0), new Goal("老旧小区改造", "个", List.of("改造小区"), "个", 1060, 0),
        new Goal("新增停车泊位", "个", List.of("新增泊位"), "个", 1000, 0), new Goal("加装电梯", "台", List.of("加装电梯"), "台", 960, 0),
        new Goal("新增床位", "张", List.of("新增床位"), "张", 985, 0), new Goal("交付安置房和人才房", "套", List.of("交付房源"), "套", 1000, 0),
        new Goal("供水管网", "公里", List.of("管网长度"), "公里", 990, 0), new Goal("海塘安澜", "公里", List.of("堤塘长度"), "公里", 1000, 1),
        new Goal("违法建筑处置", "万平方米", List.of("处置面积"), "万平方米", 950, 0), new Goal("批而未供土地处置", "亩", List.of("处置面积"), "亩", 1000, 0),
        new Goal("不动产登记历史问题化解", "户", List.of("办结户数"), "户", 1000, 0), new Goal("农村饮水提质受益人口", "万人", List.of("受益人口"), "万人", 995, 0));

    private final City city;
    private final Staff staff;
    private final Map<Integer, Item> items;
    private final Set<UUID> powerWorks;
    private final Cascades cascades;
    private final Indicators indicators;

    CityTargets(City city, Staff staff, Map<Integer, Item> items, Cascades cascades, Indicators indicators) {
        this.city = city;
        this.staff = staff;
        this.items = items;
        this.powerWorks = items.values().stream().filter(item -> item.title().contains("变电站") || item.title().contains("新能源")).map(Item::id).collect(Collectors.toSet());
        this.cascades = cascades;
        this.indicators = indicators;
    }

    void fill(Actor clerk, UUID campaign) {
        var numbers = indicators.ofItems(items.values().stream().map(Item::id).toList());
        var matrix = new ArrayList<MatrixTarget>();
        GOALS.forEach(goal -> matrix.addAll(rows(goal, numbers)));
        matrix.addAll(growth());
        cascades.accept(clerk, campaign, matrix);
        var limit = cascades.add(clerk, campaign, new NewTarget(null, "超期未结信访件", Relation.LE, new BigDecimal(120), "件", null, SOURCE, null));
        var known = cascades.targets(campaign);
        GOALS.forEach(goal -> contribute(clerk, goal, known, numbers));
        energy(clerk, campaign, numbers);
        known.stream().filter(one -> one.parentId() == null && !one.name().equals("老旧小区改造")).forEach(one -> cascades.issue(clerk, one.id()));
        cascades.issue(clerk, limit.id());
        setByHand(clerk, numbers);
    }

    private List<MatrixTarget> rows(Goal goal, Map<UUID, List<Indicator>> numbers) {
        var rows = new ArrayList<MatrixTarget>();
        var sum = BigDecimal.ZERO;
        for (var county : city.counties()) {
            var own = own(goal, county, numbers).stream().map(one -> one.value().multiply(weight(one))).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (own.signum() > 0) {
                rows.add(new MatrixTarget(goal.name(), goal.numberUnit(), staff.unit(county.name()), own, null, null, null));
                sum = sum.add(own);
            }
        }
        var inUnit = goal.unit().equals("公顷") ? sum.divide(new BigDecimal(15), 6, RoundingMode.DOWN) : goal.unit().equals(goal.numberUnit()) ? sum : sum.movePointLeft(4);
        var whole = inUnit.multiply(BigDecimal.valueOf(goal.thousandths(), 3)).setScale(goal.decimals(), RoundingMode.DOWN);
        var kept = goal.name().equals("招商到位资金") ? whole.subtract(inUnit.setScale(goal.decimals(), RoundingMode.DOWN)) : null;
        rows.addFirst(new MatrixTarget(goal.name(), goal.unit(), null, whole, kept, kept == null ? null : "市投促局直接引进的项目，不分到县", SOURCE));
        return rows;
    }

    private List<MatrixTarget> growth() {
        var rows = new ArrayList<>(List.of(new MatrixTarget("固定资产投资增长", "%", null, new BigDecimal("6.5"), null, null, SOURCE)));
        for (var i = 0; i < city.counties().size(); i++) {
            rows.add(new MatrixTarget("固定资产投资增长", "%", staff.unit(city.counties().get(i).name()), BigDecimal.valueOf(60 + i * 7 % 20, 1), null, null, null));
        }
        return rows;
    }

    private void contribute(Actor clerk, Goal goal, List<Target> known, Map<UUID, List<Indicator>> numbers) {
        for (var county : city.counties()) {
            var scope = staff.unit(county.name());
            var weights = new HashMap<UUID, BigDecimal>();
            own(goal, county, numbers).forEach(one -> weights.put(one.id(), weight(one)));
            known.stream().filter(one -> one.name().equals(goal.name()) && scope.equals(one.scopeUnit()) && !weights.isEmpty()).findFirst()
                .ifPresent(target -> cascades.contributeAll(clerk, target.id(), weights));
        }
    }

    /// One piece of work for two goals: three tenths of the grid's and the new energy works' investment count there.
    private void energy(Actor clerk, UUID campaign, Map<UUID, List<Indicator>> numbers) {
        var works = numbers.values().stream().flatMap(List::stream).filter(this::power).toList();
        var sum = works.stream().map(Indicator::value).reduce(BigDecimal.ZERO, BigDecimal::add).multiply(new BigDecimal("0.3"));
        var target = cascades.add(clerk, campaign, new NewTarget(null, "能源安全投资", Relation.GE, sum.movePointLeft(4).setScale(1, RoundingMode.DOWN), "亿元", null, SOURCE, null));
        var weights = new HashMap<UUID, BigDecimal>();
        works.forEach(one -> weights.put(one.id(), new BigDecimal("0.3")));
        cascades.contributeAll(clerk, target.id(), weights);
        cascades.issue(clerk, target.id());
    }

    private boolean power(Indicator one) {
        return one.name().equals("完成投资") && powerWorks.contains(one.itemId());
    }

    private BigDecimal weight(Indicator one) {
        return power(one) ? new BigDecimal("0.7") : BigDecimal.ONE;
    }

    private List<Indicator> own(Goal goal, City.County county, Map<UUID, List<Indicator>> numbers) {
        return city.promises().stream().filter(promise -> promise.place().equals(county.name()))
            .flatMap(promise -> numbers.getOrDefault(items.get(promise.number()).id(), List.of()).stream())
            .filter(one -> goal.numbers().contains(one.name()) && one.unit().equals(goal.numberUnit())).toList();
    }

    /// Two months of work that has not begun are set by hand.
    private void setByHand(Actor clerk, Map<UUID, List<Indicator>> numbers) {
        city.promises().stream().filter(promise -> promise.behaviour() == Behaviour.LATER && promise.due().getMonthValue() >= 11 && promise.quantities().getFirst().value().intValue() >= 200).limit(3)
            .forEach(promise -> {
                var one = numbers.get(items.get(promise.number()).id()).getFirst();
                var day = City.DATA_DATE.withMonth(8).withDayOfMonth(20);
                indicators.setPeriod(clerk, one.itemId(), one.id(), Level.MONTH, day, one.value().divide(new BigDecimal(5), 0, RoundingMode.DOWN), "汛期后集中推进");
            });
    }
}
