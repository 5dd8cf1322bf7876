package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Tenants;
import guatu.ground.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class SlipNumbersTests extends SlipCase {

    @Autowired
    Ledger ledger;

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
}
