package guatu.ground.verification;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/// A task to verify, its verifier, and ears that hear the verdict.
@GuatuTest
@Import(TaskToVerify.Heard.class)
abstract class TaskToVerify {

    static final String SECRET = "3141.59";

    @Autowired
    Verification verification;
    @Autowired
    Organization organization;
    @Autowired
    Inbox inbox;
    @Autowired
    Ears ears;
    final Actor verifier = Actors.verifier(Ids.next());
    final UUID measure = Ids.next();
    UUID lead = Ids.next();

    @BeforeEach
    void lead() {
        lead = organization.create(Actors.clerk(), NewUnit.of("牵头局" + lead, UnitKind.DEPARTMENT)).id();
        ears.verdicts.clear();
    }

    NewTask ask(Mode mode) {
        var task = task(mode, null);
        verification.ask(List.of(task));
        return task;
    }

    NewTask task(Mode mode, @Nullable Instant openedAt) {
        return new NewTask(Ids.next(), "test-report", Ids.next(), Ids.next(), "环城路", lead, List.of(lead), Ids.next(), mode, openedAt, LocalDate.of(2026, 7, 3),
            List.of(new Claim(measure, "道路", "米", null, new BigDecimal(SECRET))));
    }

    Decision decision(String verified, @Nullable String reason) {
        return new Decision(List.of(new Decision.Value(measure, new BigDecimal(verified), reason)));
    }

    List<Duty> duties(Actor actor, NewTask task) {
        return inbox.mine(actor).stream().filter(duty -> duty.subject().equals(task.id())).toList();
    }

    static class Ears {

        final List<VerdictGiven> verdicts = new ArrayList<>();

        @EventListener
        void on(VerdictGiven event) {
            verdicts.add(event);
        }

        @EventListener
        void on(VerdictsGiven event) {
            verdicts.addAll(event.verdicts());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Heard {

        @Bean
        Ears ears() {
            return new Ears();
        }

        @Bean
        VerificationSubject subject() {
            return new VerificationSubject() {
                @Override
                public String kind() {
                    return "test-report";
                }

                @Override
                public SubjectDetails details(UUID subject) {
                    return new SubjectDetails(new SubjectDetails.Report("已完成四千米", null, "继续", null, "联络员", Instant.parse("2026-06-29T02:00:00Z")), List.of());
                }
            };
        }
    }
}
