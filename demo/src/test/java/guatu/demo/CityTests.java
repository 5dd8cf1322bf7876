package guatu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CityTests {

    private final City city = City.of(1);

    @Test
    void isTheSameFromTheSameSeedAndAnotherFromAnother() {
        assertThat(City.of(1)).isEqualTo(city);
        assertThat(City.of(2)).isNotEqualTo(city);
    }

    @Test
    void hasTheScaleOfTheSources() {
        assertThat(city.counties()).hasSize(13);
        assertThat(city.departments()).hasSize(53);
        assertThat(city.promises()).hasSize(1755);
        assertThat(city.promises().stream().map(City.Promise::category).collect(Collectors.toSet())).hasSize(4);
    }

    @Test
    void givesEveryPromiseALeaderAUnitTwoPersonsANumberAndADeadline() {
        assertThat(city.promises()).allSatisfy(promise -> {
            assertThat(promise.leader()).isNotBlank();
            assertThat(promise.first()).isNotEqualTo(promise.direct());
            assertThat(promise.quantities()).isNotEmpty().allSatisfy(quantity -> assertThat(quantity.value()).isPositive());
            assertThat(promise.due()).isAfter(promise.start());
            assertThat(promise.assist()).doesNotContain(promise.lead());
        });
        assertThat(city.promises().stream().map(City.Promise::title)).doesNotHaveDuplicates();
    }
}
