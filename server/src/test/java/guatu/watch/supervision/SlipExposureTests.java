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
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@Import(SlipTown.class)
class SlipExposureTests {

    @Autowired
    SlipTown town;
    @Autowired
    Slips slips;
    @Autowired
    SlipStore store;
    @Autowired
    SlipPasts pasts;
    @Autowired
    Inbox inbox;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    TransactionTemplate transactions;

    @Test
    void proposesAnExposureWhenTheFileOfAProblemAsksForIt() {
        var exposure = exposure(town.item());

        assertThat(exposure.state()).isEqualTo(SlipState.PROPOSED);
        assertThat(exposure.words().facts()).contains("整改期限已过5个工作日");
    }

    @Test
    void goesOutOnlyAfterAReview() {
        var exposure = exposure(town.item());

        refuses("slip.exposure-needs-review", () -> slips.issue(town.clerk, List.of(SlipTown.order(exposure))));
        assertThat(now(exposure).number()).isNull();
    }

    @Test
    void isReviewedBySomebodyElseThanWhoAskedAndGoesOutUnderTheNumberOfTheOffice() {
        var exposure = exposure(town.item());
        var both = Actors.at(town.office, EnumSet.of(Role.CLERK, Role.RELEASER));
        slips.askReview(both, exposure.id(), exposure.version(), null, null);
        assertThat(duties(town.releaser)).extracting(Duty::subject).contains(exposure.id());
        refuses("slip.own-review", () -> slips.review(both, exposure.id(), exposure.version() + 1, true, null));

        slips.review(town.releaser, exposure.id(), exposure.version() + 1, true, null);

        var out = now(exposure);
        assertThat(out.state()).isEqualTo(SlipState.ISSUED);
        assertThat(out.number()).startsWith("曝〔2026〕");
        assertThat(out.issue().office()).isEqualTo(town.office);
        assertThat(duties(town.releaser)).isEmpty();
    }

    @Test
    void comesBackWithAReason() {
        var exposure = exposure(town.item());
        slips.askReview(town.clerk, exposure.id(), exposure.version(), "只写单位的事实", null);
        refuses("slip.rejection-needs-reason", () -> slips.review(town.releaser, exposure.id(), exposure.version() + 1, false, " "));
        slips.review(town.releaser, exposure.id(), exposure.version() + 1, false, "涉及个人，请删去");

        assertThat(now(exposure).state()).isEqualTo(SlipState.PROPOSED);
        assertThat(now(exposure).words().facts()).isEqualTo("只写单位的事实");
        assertThat(past(exposure)).contains(SlipPast.Verb.ASKED_REVIEW, SlipPast.Verb.REJECTED);
    }

    @Test
    void endsTheProblemSlipAndFilesAClearanceSlipOnceTheProblemIsCleared() {
        var item = town.item();
        var problem = town.issued(slips, store, item, SlipKind.PROBLEM);
        transactions.executeWithoutResult(_ -> events.publishEvent(new ProblemCleared(Ids.next(), problem.id(), item.campaignId(), item.id(), item.leadUnit(),
            item.title(), "现场已全部整改到位，达到设计标准并通过验收", Ids.next(), "严核", LocalDate.of(2026, 7, 9))));

        assertThat(now(problem).state()).isEqualTo(SlipState.CLOSED);
        var clearance = town.newest(store, item, SlipKind.CLEARANCE);
        assertThat(clearance.state()).isEqualTo(SlipState.CLOSED);
        assertThat(clearance.number()).startsWith("销〔2026〕");
        assertThat(clearance.issue().office()).isEqualTo(problem.issue().office());
        assertThat(clearance.words().verifier()).isEqualTo("严核");
    }

    @Test
    void leavesTheClearanceOfAProblemWithoutASlipToAnOfficer() {
        var item = town.item();
        transactions.executeWithoutResult(_ -> events.publishEvent(new ProblemCleared(Ids.next(), null, item.campaignId(), item.id(), item.leadUnit(),
            item.title(), "现场已全部整改到位，达到设计标准并通过验收", Ids.next(), "严核", LocalDate.of(2026, 7, 9))));

        var clearance = town.newest(store, item, SlipKind.CLEARANCE);
        assertThat(clearance.state()).isEqualTo(SlipState.PROPOSED);
        assertThat(slips.issue(town.clerk, List.of(SlipTown.order(clearance))).getFirst().number()).startsWith("销〔2026〕");
    }

    private Slip exposure(Item item) {
        SlipTown.at("2026-07-30");
        transactions.executeWithoutResult(_ -> events.publishEvent(new ExposureDue(Ids.next(), null, item.campaignId(), item.id(), item.leadUnit(), item.title(),
            "problem.exposure-overdue")));
        return town.newest(store, item, SlipKind.EXPOSURE);
    }

    private Slip now(Slip slip) {
        return transactions.execute(_ -> store.get(slip.id()));
    }

    private List<SlipPast.Verb> past(Slip slip) {
        return transactions.execute(_ -> pasts.of(slip.id())).stream().map(SlipPast::verb).toList();
    }

    private List<Duty> duties(Actor actor) {
        return transactions.execute(_ -> inbox.mine(actor)).stream().filter(duty -> duty.kind().equals(SlipDuties.REVIEW)).toList();
    }

    private static void refuses(String code, Runnable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
