package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/// Whatever verbs come in whatever order, some things always hold.
class ProblemPathTests {

    private static final List<Actor> PEOPLE = List.of(Actors.verifier(ProblemFileTests.UNIT), Actors.verifier(ProblemFileTests.OFFICE_BELOW),
        Actors.verifier(UUID.randomUUID()), Actors.verifier(UUID.randomUUID()), Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER)),
        Actors.at(ProblemFileTests.UNIT, EnumSet.of(Role.LEADER)), Actors.clerk(), Actors.at(UUID.randomUUID(), EnumSet.of(Role.VERIFIER, Role.LIAISON)));
    private static final Set<UUID> SUBTREE = ProblemFileTests.SUBTREE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void keepTheLaws(long seed) {
        var random = new Random(seed);
        var reached = EnumSet.noneOf(ProblemState.class);
        for (var walk = 0; walk < 400; walk++) {
            walk(random, reached);
        }
        assertThat(reached).as("the walks reach every state after registration").containsAll(EnumSet.complementOf(EnumSet.of(ProblemState.REGISTERED)));
    }

    private static void walk(Random random, Set<ProblemState> reached) {
        var day = LocalDate.of(2026, 3, 2);
        var file = ProblemFileTests.fresh(day, LocalDate.of(2026, 4, 10));
        for (var step = 0; step < 60; step++) {
            var before = file;
            day = day.plusDays(random.nextInt(4));
            var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            var verb = random.nextInt(15);
            try {
                file = verb(verb, who, random, day).apply(before);
            } catch (Refusal no) {
                assertThat(no.code()).startsWith("problem.");
                continue;
            } catch (AccessDeniedException no) {
                continue;
            }
            laws(before, file, verb, who);
            reached.add(file.state());
        }
    }

    private static UnaryOperator<ProblemFile> verb(int n, Actor who, Random random, LocalDate day) {
        var calendar = ProblemFileTests.CALENDAR;
        return switch (n) {
            case 0 -> file -> file.accept(day, who.name());
            case 1 -> ProblemFile::dispute;
            case 2 -> file -> file.settleDispute(null, day, day, who.name());
            case 3 -> ProblemFile::work;
            case 4 -> file -> file.requestClearance(who.person(), random.nextInt(2));
            case 5 -> file -> file.verify(who, SUBTREE, random.nextBoolean());
            case 6, 7 -> file -> file.judge(who, SUBTREE, ClearanceVerdict.CLEARED, day, false);
            case 8 -> file -> file.judge(who, SUBTREE, random.nextBoolean() ? ClearanceVerdict.RETURNED : ClearanceVerdict.REJECTED, day, false);
            case 9 -> file -> file.mayLookBack(who, SUBTREE);
            case 10 -> file -> random.nextInt(3) == 0 ? file.close() : file.lookBack();
            case 11 -> file -> file.reopen(day, calendar);
            case 12 -> file -> random.nextBoolean() ? file.suspend(day) : file.resume(day, calendar);
            case 13 -> file -> random.nextInt(8) == 0 ? file.withdraw(day) : file.extend(who, UUID.randomUUID(), SUBTREE, file.askExtension(3, day, calendar));
            default -> ProblemFile::work;
        };
    }

    private static void laws(ProblemFile before, ProblemFile after, int verb, Actor who) {
        if (!ProblemState.OFF.contains(before.state()) && ProblemState.OFF.contains(after.state())) {
            assertThat(verb).as("only a verdict strikes off").isIn(6, 7);
            assertThat(SUBTREE).as("of another unit").doesNotContain(who.unit());
            assertThat(who.person()).as("not who asked").isNotEqualTo(before.marks().requestedBy());
            assertThat(before.state()).isIn(ProblemState.AT_VERIFIER);
        }
        if (before.state() == ProblemState.WITHDRAWN) {
            assertThat(after.state()).as("withdrawn is the end").isEqualTo(ProblemState.WITHDRAWN);
        }
        assertThat(after.marks().clearedOn() != null).as("cleared on a day exactly while struck off").isEqualTo(ProblemState.OFF.contains(after.state()));
        assertThat(after.timesReopened()).isBetween(before.timesReopened(), before.timesReopened() + 1);
        assertThat(after.timesReopened() > 0).isEqualTo(after.marks().firstReopenedOn() != null);
        assertThat(after.round()).isGreaterThan(after.timesReopened());
        assertThat(after.term().originalDueOn()).as("the original due day never moves").isEqualTo(before.term().originalDueOn());
        assertThat(after.version()).isEqualTo(before.version());
        if (ProblemState.AT_VERIFIER.contains(after.state())) {
            assertThat(after.marks().requestedBy()).isNotNull();
        }
    }
}
