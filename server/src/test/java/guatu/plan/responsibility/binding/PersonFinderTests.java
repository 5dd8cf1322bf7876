package guatu.plan.responsibility.binding;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.organization.Person;
import guatu.plan.responsibility.binding.Meant.Standing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFinderTests {

    private static final UUID CITY = UUID.randomUUID();
    private static final UUID COUNTY = UUID.randomUUID();
    private static final Person SHEN = person("沈若舟", CITY, true);
    private static final Person WANG = person("王伟", CITY, true);
    private static final Person WANG_OF_COUNTY = person("王伟", COUNTY, true);
    private static final Person GONE = person("许砚秋", CITY, false);

    private final PersonFinder finder = new PersonFinder(List.of(SHEN, WANG, WANG_OF_COUNTY, GONE));

    @ParameterizedTest
    @ValueSource(strings = {"沈若舟", "副市长沈若舟", "沈若舟副市长", "沈若舟（副市长）", " 沈若舟 ", "沈若舟(13800000000)"})
    void knowsANameWithItsPostOrWithout(String words) {
        assertThat(read(words)).singleElement().satisfies(meant -> assertThat(meant.person()).isEqualTo(SHEN.id()));
    }

    @Test
    void readsSeveralNamesInARow() {
        assertThat(read("沈若舟、许砚秋，张三")).extracting(Meant::standing).containsExactly(Standing.KNOWN, Standing.LEFT, Standing.UNKNOWN);
    }

    @Test
    void readsANameOfTwoLettersWithTheUsualGap() {
        assertThat(finder.read("王　伟", List.of(COUNTY), Map.of())).singleElement().satisfies(meant -> assertThat(meant.person()).isEqualTo(WANG_OF_COUNTY.id()));
    }

    @Test
    void asksWhichOfTwoNamesakesIsMeantUnlessTheUnitOrSomebodySaysSo() {
        assertThat(read("王伟").getFirst().standing()).isEqualTo(Standing.SEVERAL);
        assertThat(read("王伟").getFirst().candidates()).containsExactlyInAnyOrder(WANG.id(), WANG_OF_COUNTY.id());
        assertThat(finder.read("王伟", List.of(CITY), Map.of()).getFirst().person()).isEqualTo(WANG.id());
        assertThat(finder.read("王伟", List.of(CITY), Map.of("王伟", WANG_OF_COUNTY.id())).getFirst().person()).isEqualTo(WANG_OF_COUNTY.id());
    }

    @Test
    void findsNobodyInNoWords() {
        assertThat(read(" ")).isEmpty();
        assertThat(finder.read(null, List.of(), Map.of())).isEmpty();
    }

    private List<Meant> read(String words) {
        return finder.read(words, List.of(), Map.of());
    }

    static Person person(String name, UUID unit, boolean active) {
        return new Person(UUID.randomUUID(), name, unit, "副市长", null, false, active, 0);
    }
}
