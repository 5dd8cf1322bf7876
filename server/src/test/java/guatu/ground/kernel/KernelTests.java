package guatu.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
class KernelTests {

    @Autowired
    CommandLog commands;

    @Autowired
    MockMvcTester mvc;

    @Test
    void runsACommandOnceAndAnswersTheSecondTimeWithTheFirstResult() {
        var id = Ids.next();
        var first = commands.once(id, "test", () -> "one", String.class);
        var second = commands.once(id, "test", () -> "two", String.class);
        assertThat(List.of(first, second)).containsExactly("one", "one");
    }

    @Test
    void refusesACommandIdThatWasUsedForAnotherKind() {
        var id = Ids.next();
        commands.once(id, "one", () -> "x", String.class);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> commands.once(id, "two", () -> "x", String.class))
            .satisfies(no -> assertThat(no.code()).isEqualTo("kernel.command-of-another-kind"));
    }

    @Test
    void answersAnUnknownAddressWithAProblemInChinese() {
        assertThat(mvc.get().uri("/api/nowhere").with(Actors.as(Actors.clerk()))).hasStatus(404)
            .bodyJson().extractingPath("$.code").isEqualTo("kernel.no-such-address");
    }
}
