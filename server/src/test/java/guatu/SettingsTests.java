package guatu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {

    @Test
    void waitTwoMinutesForAServerUnlessToldOtherwise() {
        assertThat(Settings.of(Map.of()).databaseWait()).isEqualTo(Duration.ofMinutes(2));
        assertThat(Settings.of(Map.of("GUATU_DB_WAIT", "0")).demo().databaseWait()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"GUATU_DB_WAIT, 2m", "GUATU_DB_WAIT, -1", "GUATU_PORT, 70000", "GUATU_PORT, http"})
    void thatAreNoNumbersAreNamed(String name, String value) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Settings.of(Map.of(name, value))).withMessageContainingAll(name, value);
    }
}
