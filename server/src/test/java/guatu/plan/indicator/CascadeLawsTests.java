package guatu.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.plan.indicator.Balance.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/// The sum rule (C-010) on small cases and on generated trees.
class CascadeLawsTests {

    private static final List<String> AREAS = List.of("平方米", "万平方米", "亩", "公顷", "平方公里");

    @Test
    void isShortByWhatIsMissing() {
        var balance = balance(Relation.GE, "9000", "0", "4000", "4500");

        assertThat(balance.verdict()).isEqualTo(Verdict.SHORT).matches(Verdict::blocks);
        assertThat(balance.difference()).isEqualByComparingTo("-500");
        assertThat(balance.percent()).isEqualByComparingTo("-5.56");
    }

    @Test
    void showsWhatIsPutOnTopInNumbersAndPercent() {
        var balance = balance(Relation.GE, "9000", "0", "5000", "4500");

        assertThat(balance.verdict()).isEqualTo(Verdict.OVER).matches(verdict -> !verdict.blocks());
        assertThat(balance.difference()).isEqualByComparingTo("500");
        assertThat(balance.percent()).isEqualByComparingTo("5.56");
    }

    @Test
    void countsADeclaredRemainder() {
        assertThat(balance(Relation.EQ, "9000", "500", "4000", "4500").verdict()).isEqualTo(Verdict.EXACT);
        assertThat(balance(Relation.EQ, "9000", "499.9999", "4000", "4500").verdict()).as("no tolerance").isEqualTo(Verdict.SHORT);
    }

    @Test
    void turnsTheRuleRoundForALimit() {
        assertThat(balance(Relation.LE, "10", "0", "6", "5").verdict()).isEqualTo(Verdict.OVER_LIMIT).matches(Verdict::blocks);
        assertThat(balance(Relation.LE, "10", "0", "6", "3").verdict()).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void neverSumsRatesAndHasNothingToCheckWithoutParts() {
        assertThat(Balance.of(Relation.GE, "%", new BigDecimal("6.2"), BigDecimal.ZERO, List.of(Ratio.of(6, 1), Ratio.of(7, 1))).verdict()).isEqualTo(Verdict.NOT_SUMMED);
        assertThat(balance(Relation.GE, "10", "0").verdict()).isEqualTo(Verdict.UNSPLIT);
        assertThat(balance(Relation.GE, "0", "0", "1").percent()).isNull();
    }

    @Test
    void agreesWithThePlainSumOfGeneratedTreesInMixedUnits() {
        var random = new Random(20260302);
        for (var round = 0; round < 300; round++) {
            var targets = tree(random);
            var tree = new TargetTree(targets, List.of());
            for (var whole : targets) {
                var parts = targets.stream().filter(one -> whole.id().equals(one.parentId())).toList();
                var plain = parts.stream().map(part -> squareMetres(part.value(), part.unit())).reduce(Ratio.ZERO, Ratio::plus)
                    .minus(squareMetres(whole.value().subtract(whole.remainder()), whole.unit())).signum();

                assertThat(tree.balance(whole).verdict())
                    .isEqualTo(parts.isEmpty() ? Verdict.UNSPLIT : plain < 0 ? Verdict.SHORT : plain == 0 ? Verdict.EXACT : Verdict.OVER);
            }
        }
    }

    @Test
    void tracesEveryTargetUpAndDown() {
        var random = new Random(7);
        for (var round = 0; round < 100; round++) {
            var targets = tree(random);
            var tree = new TargetTree(targets, List.of());

            assertThat(tree.roots().stream().flatMap(root -> tree.below(root).stream())).as("down: every target once").containsExactlyInAnyOrderElementsOf(targets);
            assertThat(targets).allSatisfy(one -> {
                assertThat(tree.path(one.id())).last().isEqualTo(one);
                assertThat(tree.path(one.id()).getFirst().parentId()).isNull();
                assertThat(tree.path(one.id())).allSatisfy(above -> assertThat(tree.below(above)).contains(one));
            });
        }
    }

    @Test
    void countsOnePieceOfWorkOnceHoweverManyGoalsItServes() {
        var city = target(null, "交地", "900", "亩");
        var one = target(city.id(), "交地", "500", "亩");
        var other = target(city.id(), "交地", "400", "亩");
        var work = UUID.randomUUID();
        var tree = new TargetTree(List.of(city, one, other), List.of(share(one, work, "0.6"), share(other, work, "0.4")));

        assertThat(tree.balance(one).parts()).as("60 公顷 × 0.6 = 540 亩").isEqualByComparingTo("540");
        assertThat(tree.balance(other).parts()).isEqualByComparingTo("360");
        assertThat(tree.balance(one).parts().add(tree.balance(other).parts())).as("the whole work, once").isEqualByComparingTo("900");
    }

    private static Contribution share(Target target, UUID indicator, String weight) {
        return new Contribution(UUID.randomUUID(), target.id(), indicator, UUID.randomUUID(), "腾空", new BigDecimal(weight), new BigDecimal(60), "公顷");
    }

    private static List<Target> tree(Random random) {
        var targets = new ArrayList<Target>();
        for (var i = 0; i < 1 + random.nextInt(25); i++) {
            var parent = i == 0 || random.nextInt(8) == 0 ? null : targets.get(random.nextInt(i)).id();
            var value = BigDecimal.valueOf(random.nextInt(20), random.nextInt(3));
            var made = target(parent, "交地", value.toPlainString(), AREAS.get(random.nextInt(AREAS.size())));
            targets.add(random.nextBoolean() ? made : made.worth(value, value.divide(BigDecimal.TWO), "自留"));
        }
        return targets;
    }

    private static Target target(@Nullable UUID parent, String name, String value, String unit) {
        return new Target(UUID.randomUUID(), new UUID(0, 1), parent, name, Relation.GE, new BigDecimal(value), unit, null, BigDecimal.ZERO, null, null, null, false, 0, 0);
    }

    private static Balance balance(Relation relation, String whole, String remainder, String... parts) {
        return Balance.of(relation, "亩", new BigDecimal(whole), new BigDecimal(remainder), List.of(parts).stream().map(part -> Ratio.of(new BigDecimal(part))).toList());
    }

    private static Ratio squareMetres(BigDecimal value, String unit) {
        var size = switch (unit) {
            case "平方米" -> Ratio.ONE;
            case "亩" -> Ratio.of(2000, 3);
            case "平方公里" -> Ratio.of(1_000_000, 1);
            default -> Ratio.of(10_000, 1);
        };
        return Ratio.of(value).times(size);
    }
}
