package guatu.plan.indicator;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.TestWorld;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
@RecordApplicationEvents
class IndicatorsTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    Indicators indicators;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Calendars calendars;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    ApplicationEvents events;
    Item item;

    @BeforeEach
    void addsAnItem() {
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "征迁").within(parse("2026-04-01"), parse("2026-06-30")))).getFirst();
    }

    @Test
    void keepsEveryFieldInOrder() {
        var targets = List.of(month("2026-04-01", "2026-04-30", "100.5"), month("2026-05-06", "2026-05-31", "20"));
        replace(new NewIndicator(null, " 征收房屋 ", Relation.GE, new BigDecimal("120.5"), "户", new BigDecimal("2.5"), BigDecimal.TEN, targets),
            NewIndicator.of("腾空交地", Relation.ABOUT, new BigDecimal("60"), "亩"));

        var first = indicators.of(item.id()).getFirst();
        assertThat(first).isEqualTo(new Indicator(first.id(), item.id(), item.campaignId(), "征收房屋", Relation.GE, new BigDecimal("120.5"), "户",
            new BigDecimal("2.5"), BigDecimal.TEN, 0, targets));
        assertThat(indicators.ofItems(List.of(item.id())).get(item.id())).extracting(Indicator::name).containsExactly("征收房屋", "腾空交地");
        assertThat(events.stream(IndicatorsChanged.class)).contains(new IndicatorsChanged(item.campaignId(), List.of(item.id())));
    }

    @Test
    void keepsTheIdOfWhatStays() {
        replace(NewIndicator.of("征收", Relation.GE, BigDecimal.TEN, "户"), NewIndicator.of("交地", Relation.GE, BigDecimal.TEN, "亩"));
        var before = indicators.of(item.id());

        var renamed = new NewIndicator(before.get(1).id(), "净地", Relation.EQ, BigDecimal.ONE, "亩", null, null, List.of());
        replace(renamed, NewIndicator.of("征收", Relation.GE, BigDecimal.TWO, "户"), NewIndicator.of("新增", Relation.GE, BigDecimal.TWO, "户"));

        assertThat(indicators.of(item.id())).extracting(Indicator::name).containsExactly("净地", "征收", "新增");
        assertThat(indicators.of(item.id()).subList(0, 2)).extracting(Indicator::id).containsExactly(before.get(1).id(), before.getFirst().id());
        replace();
        assertThat(indicators.of(item.id())).isEmpty();
    }

    @Test
    void plansLinearlyUnlessPeriodsAreSet() {
        replace(NewIndicator.of("征收", Relation.GE, new BigDecimal("480"), "户"), new NewIndicator(null, "交地", Relation.GE, BigDecimal.TEN, "亩", null, null,
            List.of(month("2026-04-01", "2026-04-30", "8"), month("2026-05-01", "2026-06-30", "2"))));
        var calendar = calendars.current();
        var even = indicators.curve(indicators.of(item.id()).getFirst(), parse("2026-04-01"), parse("2026-06-30"), calendar);
        var set = indicators.curve(indicators.of(item.id()).getLast(), parse("2026-04-01"), parse("2026-06-30"), calendar);

        assertThat(even.at(parse("2026-05-31"))).as("480·40/61").isEqualTo("314.7541");
        assertThat(set.at(parse("2026-04-30"))).isEqualByComparingTo("8");
        assertThat(set.at(parse("2026-06-30"))).isEqualByComparingTo("10");
    }

    @Test
    void spreadsAHandMadeTargetOverTheOpenMonths() {
        replace(NewIndicator.of("征收", Relation.GE, new BigDecimal("480"), "户"));
        TestWorld.at("2026-05-04T02:00:00Z");

        indicators.setPeriod(CLERK, item.id(), indicators.of(item.id()).getFirst().id(), Level.MONTH, parse("2026-05-20"), new BigDecimal("180"));

        assertThat(indicators.of(item.id()).getFirst().targets()).extracting(t -> t.target().intValue()).containsExactly(165, 180, 135);
    }

    @Test
    void refusesNumbersThatCannotBeMeant() {
        refuses("indicator.value-range", NewIndicator.of("征收", Relation.GE, new BigDecimal("-1"), "户"));
        refuses("indicator.value-range", NewIndicator.of("征收", Relation.GE, new BigDecimal("1e15"), "户"));
        refuses("indicator.value-range", NewIndicator.of("征收", Relation.GE, new BigDecimal("0.00001"), "户"));
        refuses("indicator.name-length", NewIndicator.of(" ", Relation.GE, BigDecimal.ONE, "户"));
        refuses("indicator.weight-range", new NewIndicator(null, "征收", Relation.GE, BigDecimal.ONE, "户", BigDecimal.ZERO, null, List.of()));
        refuses("indicator.targets-not-the-sum", with(month("2026-04-01", "2026-04-30", "9")));
        refuses("indicator.periods-overlap", with(month("2026-04-01", "2026-04-30", "5"), month("2026-04-30", "2026-05-30", "5")));
        refuses("indicator.no-workday", with(month("2026-05-01", "2026-05-05", "10")));
        refuses("indicator.no-workday", with(month("2026-04-01", "9999-04-30", "10")));
    }

    @Test
    void refusesAnUnknownItemAndOthersThanClerks() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> indicators.replace(CLERK, Map.of(UUID.randomUUID(), List.of())));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> indicators.replace(Actors.liaison(UUID.randomUUID()), Map.of(item.id(), List.of())));
    }

    @Test
    void showsTheSplitOnTheWeb() {
        var body = "{\"indicators\":[{\"name\":\"征收\",\"relation\":\"GE\",\"value\":480,\"unit\":\"户\"}]}";
        assertThat(mvc.put().uri("/api/items/" + item.id() + "/indicators").with(Actors.as(CLERK)).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content(body)).hasStatusOk();

        assertThat(mvc.get().uri("/api/items/" + item.id() + "/indicators?days=true").with(Actors.as(CLERK))).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("""
                [{"name":"征收","value":480,"weight":1,"byHand":false,"targets":{"quarters":[{"label":"2026-Q2","target":480}],
                  "months":[{"label":"2026-04","from":"2026-04-01","to":"2026-04-30","target":165},{"target":150},{"target":165}]}}]
                """);
        assertThat(mvc.get().uri("/api/items/" + UUID.randomUUID() + "/indicators").with(Actors.as(CLERK))).hasStatus(404);
    }

    private void refuses(String code, NewIndicator indicator) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> replace(indicator)).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private void replace(NewIndicator... wanted) {
        indicators.replace(CLERK, Map.of(item.id(), List.of(wanted)));
    }

    private static NewIndicator with(PeriodTarget... targets) {
        return new NewIndicator(null, "征收", Relation.GE, BigDecimal.TEN, "户", null, null, List.of(targets));
    }

    private static PeriodTarget month(String from, String to, String target) {
        return new PeriodTarget(Level.MONTH, LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(target));
    }
}
