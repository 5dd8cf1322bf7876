package guatu.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTreeTests {

    private final Unit county = unit("莲湖县", "莲湖", null, List.of());
    private final Unit town = unit("城关镇", null, county.id(), List.of("城关"));
    private final Unit office = unit("经济办", null, town.id(), List.of());
    private final Unit other = unit("丰溪县", "丰溪", null, List.of());
    private final Unit sameName = unit("城关镇", null, other.id(), List.of());
    private final List<Unit> all = List.of(county, town, office, other, sameName);

    @Test
    void holdsAUnitAndEverythingBelowIt() {
        assertThat(UnitTree.subtree(all, county.id())).containsExactlyInAnyOrder(county.id(), town.id(), office.id());
        assertThat(UnitTree.subtree(all, UUID.randomUUID())).isEmpty();
    }

    @Test
    void knowsUnitsByNameShortNameAndAliasButNotByAnAmbiguousName() {
        assertThat(UnitTree.names(all)).containsEntry("莲湖县", county.id()).containsEntry("莲湖", county.id()).containsEntry("城关", town.id())
            .doesNotContainKey("城关镇");
    }

    @Test
    void takesAFullNameBeforeAnotherUnitsShortName() {
        var exact = unit("莲湖", null, null, List.of());
        assertThat(UnitTree.names(List.of(county, exact))).containsEntry("莲湖", exact.id());
    }

    private static Unit unit(String name, @Nullable String shortName, @Nullable UUID parent, List<String> aliases) {
        return new Unit(UUID.randomUUID(), name, shortName, UnitKind.COUNTY, parent, null, 0, null, null, aliases, true, 0);
    }
}
