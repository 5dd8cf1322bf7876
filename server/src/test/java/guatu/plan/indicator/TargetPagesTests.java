package guatu.plan.indicator;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class TargetPagesTests {

    private static final Actor CLERK = Actors.clerk();
    private static final UUID EAST = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();

    @Autowired
    Cascades cascades;
    @Autowired
    TargetPages pages;
    @Autowired
    InvestmentPlans investments;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Indicators indicators;
    UUID campaign = UUID.randomUUID();
    Target whole;
    Target east;
    Target west;
    Indicator work;

    @BeforeEach
    void splitsATarget() {
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026)).id();
        cascades.accept(CLERK, campaign, List.of(row(null, "9000"), row(EAST, "5000"), row(WEST, "4000")));
        whole = target(null);
        east = target(EAST);
        west = target(WEST);
        var item = item("1");
        indicators.replace(CLERK, Map.of(item.id(), List.of(NewIndicator.of("交地", Relation.GE, new BigDecimal("60"), "公顷"), NewIndicator.of("拆迁", Relation.GE, BigDecimal.TEN, "户"))));
        work = indicators.of(item.id()).getFirst();
    }

    @Test
    void explainsARollUpPieceByPieceAndCountsEachOnce() {
        cascades.contribute(CLERK, east.id(), work.id(), new BigDecimal("0.6"));
        cascades.contribute(CLERK, west.id(), work.id(), new BigDecimal("0.4"));

        var why = pages.why(whole.id());
        assertThat(why.works()).hasSize(2).allSatisfy(one -> {
            assertThat(one.conversion()).isEqualTo(new Conversion(new BigDecimal("60"), "公顷", new BigDecimal("900"), "亩", "15", true));
            assertThat(one.elsewhere()).hasSize(1);
        });
        assertThat(why.works()).extracting(one -> one.counted().intValue()).containsExactlyInAnyOrder(540, 360);
        assertThat(why.row().rollUp().promised()).as("60 公顷 once").isEqualByComparingTo("900");
        assertThat(pages.why(east.id()).path()).extracting(Target::id).containsExactly(whole.id(), east.id());
        assertThat(pages.served(work.itemId())).as("the way up from the work").extracting(one -> one.path().getLast().id() + " " + one.weight())
            .containsExactlyInAnyOrder(east.id() + " 0.6", west.id() + " 0.4");
    }

    @Test
    void refusesToCountAPieceOfWorkTwice() {
        cascades.contribute(CLERK, east.id(), work.id(), new BigDecimal("0.6"));
        refuses("contribution.over-one", () -> cascades.contribute(CLERK, west.id(), work.id(), new BigDecimal("0.400001")));
        cascades.contribute(CLERK, east.id(), work.id(), BigDecimal.ONE);
        assertThat(pages.candidates(west.id(), "")).as("nothing is left of it").isEmpty();
        cascades.contribute(CLERK, east.id(), work.id(), BigDecimal.ZERO);
        assertThat(pages.candidates(west.id(), "")).extracting(TargetPage.Candidate::left).containsExactly(BigDecimal.ONE);
    }

    @Test
    void refusesSharesAndUnitsThatCannotBeMeant() {
        var households = indicators.of(work.itemId()).getLast();
        refuses("target.units-differ", () -> cascades.contribute(CLERK, east.id(), households.id(), BigDecimal.ONE));
        refuses("contribution.weight-range", () -> cascades.contribute(CLERK, east.id(), work.id(), new BigDecimal("1.01")));
        refuses("contribution.weight-range", () -> cascades.contribute(CLERK, east.id(), work.id(), new BigDecimal("-1")));
        var rate = cascades.add(CLERK, campaign, new NewTarget(null, "增长", Relation.GE, new BigDecimal("6.2"), "%", null, null, null));
        refuses("contribution.rate", () -> cascades.contribute(CLERK, rate.id(), work.id(), BigDecimal.ONE));
    }

    @Test
    void movesAShareFromOnePlaceToAnotherInOneStepAndRefusesToFallShortOnceIssued() {
        split(whole, "0", null, part(east, "5200"), part(west, "3800"));
        cascades.issue(CLERK, whole.id());
        whole = target(null);
        refuses("target.short", () -> split(whole, "0", null, part(east, "5200"), part(west, "3799.9999")));
        var before = whole;
        split(whole, "500", "市级统筹", part(east, "5200"), part(west, "3300"));
        assertThat(target(null).remainder()).isEqualByComparingTo("500");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> split(before, "0", null, part(east, "9000")));
    }

    @Test
    void issuesNothingThatFallsShortAtAnyLevel() {
        split(east, "0", null, new NewSplit.Part(null, UUID.randomUUID(), new BigDecimal("300"), "公顷"));
        refuses("target.short", () -> cascades.issue(CLERK, whole.id()));
        east = target(EAST);
        split(east, "500", "备用", part(pages.why(east.id()).parts().getFirst().target(), "300"));
        cascades.issue(CLERK, whole.id());
        assertThat(cascades.targets(campaign)).allMatch(Target::issued);
        refuses("target.issued", () -> cascades.remove(CLERK, whole.id()));
    }

    @Test
    void removesAPartOnlyWhereNothingHangsBelowIt() {
        cascades.contribute(CLERK, east.id(), work.id(), BigDecimal.ONE);
        refuses("target.part-has-parts", () -> split(whole, "0", null, part(west, "9000")));
        split(whole, "0", null, part(east, "9000"));
        assertThat(cascades.targets(campaign)).hasSize(2);
        cascades.remove(CLERK, whole.id());
        assertThat(cascades.targets(campaign)).isEmpty();
        assertThat(indicators.of(work.itemId())).as("the work itself stays").hasSize(2);
    }

    @Test
    void addsUpTheInvestmentOfTheYearByMonthExactly() {
        var words = NewItem.of("2", "道路").within(parse("2026-01-01"), parse("2026-06-30"));
        var paid = new NewItem(words.no(), words.title(), null, List.of(), null, EAST, WEST, List.of(), null, null, null, words.start(), words.due(), null, null, null,
            null, new BigDecimal("1.2"), "亿元", null);
        campaigns.addItems(CLERK, campaign, List.of(paid));

        var plan = investments.of(campaign, InvestmentPlan.By.PLACE);
        assertThat(plan.rows()).singleElement().satisfies(row -> {
            assertThat(row.unitId()).isEqualTo(EAST);
            assertThat(row.total()).isEqualByComparingTo("12000");
            assertThat(row.months().stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("12000");
            assertThat(row.months().getFirst()).as("12000 · 21/120 workdays").isEqualByComparingTo("2100");
            assertThat(row.months().subList(6, 12)).allMatch(month -> month.signum() == 0);
        });
        assertThat(plan.uncounted()).isOne();
        assertThat(investments.of(campaign, InvestmentPlan.By.DEPARTMENT).rows().getFirst().unitId()).isEqualTo(WEST);
    }

    private Item item(String no) {
        return campaigns.addItems(CLERK, campaign, List.of(NewItem.of(no, "征迁"))).getFirst();
    }

    private Target target(@Nullable UUID scope) {
        return cascades.targets(campaign).stream().filter(one -> java.util.Objects.equals(one.scopeUnit(), scope)).findFirst().orElseThrow();
    }

    private void split(Target target, String remainder, @Nullable String reason, NewSplit.Part... parts) {
        cascades.split(CLERK, target.id(), new NewSplit(null, new BigDecimal(remainder), reason, target.version(), List.of(parts)));
        whole = target(null);
    }

    private static NewSplit.Part part(Target part, String value) {
        return new NewSplit.Part(part.id(), part.scopeUnit(), new BigDecimal(value), null);
    }

    private static void refuses(String code, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private static MatrixTarget row(@Nullable UUID scope, String value) {
        return MatrixTarget.of("交地", "亩", scope, new BigDecimal(value));
    }
}
