package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.Tenants;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.NewItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@Import(SlipTown.class)
class SlipsTests {

    @Autowired
    SlipTown town;
    @Autowired
    Slips slips;
    @Autowired
    SlipStore store;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Inbox inbox;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transactions;

    @Test
    void proposesAWarningOnYellowWithItsNumbersAndAnAsk() {
        var item = town.item();
        town.endDay(item, SlipTown.YELLOW);

        assertThat(town.slips(store, item)).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo(SlipKind.WARNING);
            assertThat(slip.state()).isEqualTo(SlipState.PROPOSED);
            assertThat(slip.why().lamp()).isEqualTo("YELLOW");
            assertThat(slip.words().facts()).startsWith("截至2026年1月15日，计划进度").contains("核验进度0%").endsWith("。");
            assertThat(slip.words().ask()).startsWith("请");
        });
        assertThat(duties(town.clerk, SlipDuties.ISSUE)).extracting(Duty::subject).contains(item.campaignId());
    }

    @Test
    void letsAProblemProposalTakeThePlaceOfAWarningProposal() {
        var item = town.item();
        town.endDay(item, SlipTown.YELLOW);
        town.endDay(item, SlipTown.RED);

        assertThat(town.newest(store, item, SlipKind.WARNING).state()).isEqualTo(SlipState.SUPERSEDED);
        assertThat(town.newest(store, item, SlipKind.PROBLEM).state()).isEqualTo(SlipState.PROPOSED);
    }

    @Test
    void proposesOnceHoweverManyDaysEnd() {
        var item = town.item();
        town.endDay(item, SlipTown.RED);
        town.endDay(item, "2026-07-01");

        assertThat(problems(item)).singleElement().satisfies(slip -> {
            assertThat(slip.dataDate()).isEqualTo(LocalDate.of(2026, 7, 1));
            assertThat(slip.words().facts()).contains("2026年7月1日");
        });
    }

    @Test
    void numbersInTheOrderGivenAndTellsTheUnit() {
        var lead = town.unit();
        var items = town.items(lead, 3);
        town.endDay(items.getFirst(), SlipTown.RED);
        var orders = items.reversed().stream().map(item -> SlipTown.order(town.newest(store, item, SlipKind.PROBLEM))).toList();
        var head = ledger.head();

        var outcomes = slips.issue(town.clerk, orders);

        var first = Integer.parseInt(outcomes.getFirst().number().replaceAll(".*〕|号", ""));
        assertThat(outcomes).extracting(SlipOutcome::number)
            .containsExactly("督〔2026〕" + first + "号", "督〔2026〕" + (first + 1) + "号", "督〔2026〕" + (first + 2) + "号");
        assertThat(duties(Actors.liaison(lead), SlipDuties.SIGN)).hasSize(3);
        assertThat(duties(Actors.liaison(lead), SlipDuties.ANSWER)).hasSize(3);
        assertThat(ledger.head()).isNotEqualTo(head);
    }

    @Test
    void givesNoNumberAwayWhenTheTransactionFails() {
        var items = town.items(town.unit(), 2);
        town.endDay(items.getFirst(), SlipTown.RED);
        var office = Actors.at(Ids.next(), Set.of(Role.CLERK));
        var first = SlipTown.order(town.newest(store, items.getFirst(), SlipKind.PROBLEM));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> transactions.executeWithoutResult(_ -> {
            slips.issue(office, List.of(first));
            throw new IllegalStateException("the power goes");
        }));

        assertThat(slips.issue(office, List.of(SlipTown.order(town.newest(store, items.getLast(), SlipKind.PROBLEM)))).getFirst().number()).isEqualTo("督〔2026〕1号");
        assertThat(slips.issue(office, List.of(first)).getFirst().number()).isEqualTo("督〔2026〕2号");
    }

    @Test
    void numbersWithoutGapsAndDoublesUnderManyOfficers() throws Exception {
        var items = town.items(town.unit(), 48);
        town.endDay(items.getFirst(), SlipTown.RED);
        var office = Actors.at(Ids.next(), Set.of(Role.CLERK));
        var tenant = Tenants.current();
        var calls = items.stream().map(item -> SlipTown.order(town.newest(store, item, SlipKind.PROBLEM)))
            .<Callable<SlipOutcome>>map(order -> () -> Tenants.as(tenant, () -> slips.issue(office, List.of(order)).getFirst())).toList();
        var serials = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var one : threads.invokeAll(calls)) {
                serials.add(Integer.parseInt(one.get().number().replaceAll(".*〕|号", "")));
            }
        }
        assertThat(serials).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 48).boxed().toList());
    }

    @Test
    void letsTheSecondOfTwoOfficersHearWhoIssued() throws Exception {
        var item = town.item();
        town.endDay(item, SlipTown.RED);
        var order = SlipTown.order(town.newest(store, item, SlipKind.PROBLEM));
        var tenant = Tenants.current();
        Callable<SlipOutcome> issue = () -> Tenants.as(tenant, () -> slips.issue(town.clerk, List.of(order)).getFirst());
        var results = new ArrayList<SlipOutcome>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.of(issue, issue))) {
                results.add(one.get());
            }
        }
        assertThat(results).extracting(SlipOutcome::result).containsExactlyInAnyOrder(SlipOutcome.Result.ISSUED, SlipOutcome.Result.ALREADY);
        assertThat(results).extracting(SlipOutcome::number).doesNotContainNull().containsOnly(results.getFirst().number());
        assertThat(results).filteredOn(one -> one.result() == SlipOutcome.Result.ALREADY).singleElement()
            .satisfies(one -> assertThat(one.by()).isEqualTo(town.clerk.name()));
    }

    @Test
    void keepsOneOpenSlipOfAnItemAndKindWhenTwoDaysEndAtOnce() throws Exception {
        var item = town.item();
        SlipTown.at(SlipTown.RED);
        var tenant = Tenants.current();
        Callable<Boolean> end = () -> Tenants.as(tenant, () -> {
            town.endDay(item, SlipTown.RED);
            return true;
        });
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(List.of(end, end, end, end))) {
                one.get();
            }
        }
        assertThat(problems(item)).hasSize(1);
    }

    @Test
    void endsAnOpenWarningWhenTheProblemSlipGoesOut() {
        var item = town.item();
        var warning = town.issued(slips, store, item, SlipKind.WARNING);
        var problem = town.issued(slips, store, item, SlipKind.PROBLEM);

        var ended = town.newest(store, item, SlipKind.WARNING);
        assertThat(ended.state()).isEqualTo(SlipState.SUPERSEDED);
        assertThat(ended.number()).isEqualTo(warning.number());
        assertThat(ended.end().supersededBy()).isEqualTo(problem.id());
        assertThat(duties(Actors.liaison(item.leadUnit()), SlipDuties.SIGN)).extracting(Duty::subject).containsExactly(problem.id());
    }

    @Test
    void doesNotProposeAgainWhatAnOfficerDismissed() {
        var item = town.item();
        town.endDay(item, SlipTown.RED);
        var slip = town.newest(store, item, SlipKind.PROBLEM);
        slips.dismiss(town.clerk, slip.id(), slip.version(), "已在专题会上布置");
        town.endDay(item, "2026-07-01");

        assertThat(problems(item)).singleElement().satisfies(one -> assertThat(one.end().reason()).isEqualTo("已在专题会上布置"));
    }

    @Test
    void withdrawsWithTheItemAndKeepsTheNumber() {
        var item = town.item();
        var slip = town.issued(slips, store, item, SlipKind.PROBLEM);
        campaigns.withdraw(town.clerk, item.id(), "并入另一事项");

        var withdrawn = town.newest(store, item, SlipKind.PROBLEM);
        assertThat(withdrawn.state()).isEqualTo(SlipState.WITHDRAWN);
        assertThat(withdrawn.number()).isEqualTo(slip.number());
        assertThat(withdrawn.end().reason()).isEqualTo("事项已撤销");
        assertThat(duties(Actors.liaison(item.leadUnit()), SlipDuties.SIGN)).isEmpty();
    }

    @Test
    void signsOnceAndTellsTheSecondWhoWasFirst() {
        var item = town.item();
        var slip = town.issued(slips, store, item, SlipKind.PROBLEM);
        var first = Actors.liaison(item.leadUnit());
        slips.sign(first, slip.id());
        slips.sign(first, slip.id());

        assertThat(duties(first, SlipDuties.SIGN)).isEmpty();
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> slips.sign(Actors.liaison(item.leadUnit()), slip.id()))
            .satisfies(no -> assertThat(no.code()).isEqualTo("slip.signed-already"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> slips.sign(Actors.liaison(Ids.next()), slip.id()));
    }

    @Test
    void closesAWarningWhoseAnswerIsAcceptedButNeverAProblemSlip() {
        var item = town.item();
        var unit = Actors.liaison(item.leadUnit());
        var warning = town.issued(slips, store, item, SlipKind.WARNING);
        slips.answer(unit, warning.id(), warning.version(), "增开一个工作面", List.of());
        slips.accept(town.clerk, warning.id(), warning.version() + 1, null);
        assertThat(town.newest(store, item, SlipKind.WARNING).state()).isEqualTo(SlipState.CLOSED);

        var problem = town.issued(slips, store, item, SlipKind.PROBLEM);
        slips.answer(unit, problem.id(), problem.version(), "已成立专班", List.of());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> slips.accept(town.clerk, problem.id(), problem.version() + 1, null))
            .satisfies(no -> assertThat(no.code()).isEqualTo("slip.closes-by-clearance"));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> slips.answer(Actors.liaison(item.leadUnit()), problem.id(), problem.version(), "另一答复", List.of()))
            .satisfies(no -> assertThat(no.code()).isEqualTo("slip.answered-already"));
    }

    @Test
    void givesEachLeadUnitOneNumberedNoticeOfItsItemsAtAHandOver() {
        var lead = town.unit();
        var items = town.items(lead, 3);
        var notice = "select count(*) from supervision.slip where tenant_id = :tenant and unit_id = :id and kind = 'NOTICE' and number is not null";
        assertThat(town.count(notice, lead)).isOne();

        campaigns.freezeList(town.clerk, items.getFirst().campaignId());
        assertThat(town.count(notice, lead)).as("nothing new, no notice").isOne();
        campaigns.changeItems(town.clerk, List.of(ItemChange.to(items.getFirst().id(), NewItem.of("1", "改了名").by(lead, List.of(), null))));
        campaigns.freezeList(town.clerk, items.getFirst().campaignId());
        assertThat(town.count(notice, lead)).isEqualTo(2);
    }

    @Test
    void countsWhatWasIssuedAndWhatWasAnsweredInTime() {
        var items = town.items(town.unit(), 2);
        town.endDay(items.getFirst(), SlipTown.RED);
        var all = items.stream().map(item -> town.newest(store, item, SlipKind.PROBLEM)).toList();
        slips.issue(town.clerk, all.stream().map(SlipTown::order).toList());
        slips.answer(Actors.liaison(items.getFirst().leadUnit()), all.getFirst().id(), all.getFirst().version() + 1, "已成立专班", List.of());
        SlipTown.at("2026-07-20");

        var figures = slips.figures(items.getFirst().campaignId(), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        assertThat(figures.issued()).isEqualTo(Map.of(SlipKind.PROBLEM, 2));
        assertThat(List.of(figures.open(), figures.answerDue(), figures.answeredInTime(), figures.withdrawn())).containsExactly(2, 2, 1, 0);
    }

    private List<Slip> problems(Item item) {
        return town.slips(store, item).stream().filter(slip -> slip.kind() == SlipKind.PROBLEM).toList();
    }

    private List<Duty> duties(Actor actor, String kind) {
        return transactions.execute(_ -> inbox.mine(actor)).stream().filter(duty -> duty.kind().equals(kind)).toList();
    }
}
