package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineTests {

    private final UUID city = Ids.next();
    private final UUID county = Ids.next();
    private final UUID town = Ids.next();
    private final UUID office = Ids.next();
    private final Map<UUID, UUID> parents = Map.of(county, city, town, county, office, city);
    private final Actor townLiaison = person("镇联络员", town, Role.LIAISON);
    private final Actor townHead = person("镇长", town, Role.LIAISON);
    private final Actor townChief = person("镇长", town, Role.VERIFIER);
    private final Actor countyHead = person("县长", county, Role.LEADER);
    private final Actor countyDeputy = person("副县长", county, Role.VERIFIER);
    private final Actor mayor = person("市长", city, Role.LEADER);
    private final Actor vice = person("副市长", city, Role.LEADER);
    private final Actor clerk = person("科长", office, Role.CLERK);

    @Test
    void goesToTheHeadOfTheUnitAndThenToTheOneAbove() {
        assertThat(names(duty(town, null, Role.LIAISON), townLiaison, townChief, countyHead, mayor).above(townChief, countyHead)).containsExactly(List.of("镇长"), List.of("县长"));
    }

    @Test
    void prefersAHeadWhoLeads() {
        assertThat(names(duty(county, null, Role.LIAISON), countyDeputy, countyHead, mayor).above(countyDeputy, countyHead)).containsExactly(List.of("县长"), List.of("市长"));
    }

    @Test
    void takesTheHeadWhereNoHeadLeads() {
        assertThat(names(duty(county, null, Role.LIAISON), countyDeputy, mayor).above(countyDeputy)).containsExactly(List.of("副县长"), List.of("市长"));
    }

    @Test
    void climbsOverAUnitWithoutAHeadAndEndsAtTheLeadersOfTheGovernment() {
        assertThat(names(duty(town, null, Role.LIAISON), townLiaison, mayor, vice).above()).containsExactly(List.of("市长", "副市长"));
        assertThat(names(duty(town, null, Role.LIAISON), townLiaison, countyHead, mayor, vice).above(countyHead)).containsExactly(List.of("县长"), List.of("市长", "副市长"));
    }

    @Test
    void asksNobodyTwice() {
        assertThat(names(duty(town, null, Role.LIAISON), townHead, countyHead).above(townHead, countyHead)).as("the head is the one who is asked").containsExactly(List.of("县长"));
        assertThat(names(duty(city, null, Role.LIAISON), mayor).above(mayor)).containsExactly(List.of("市长"));
    }

    @Test
    void findsTheUnitOfAPersonAndOfARoleThatSitsInOne() {
        assertThat(names(duty(null, clerk.person(), null), clerk, mayor).above()).containsExactly(List.of("市长"));
        var chief = person("主任", office, Role.LEADER);
        assertThat(names(duty(null, null, Role.CLERK), clerk, chief, mayor).above(chief)).containsExactly(List.of("主任"), List.of("市长"));
    }

    @Test
    void escalatesToNobodyWhereNobodyIsAbove() {
        assertThat(names(duty(town, null, Role.LIAISON), townLiaison).above()).isEmpty();
    }

    private Names names(Duty duty, Actor... people) {
        return new Names(duty, List.of(people));
    }


    private final class Names {

        private final Duty duty;
        private final List<Actor> people;

        Names(Duty duty, List<Actor> people) {
            this.duty = duty;
            this.people = people;
        }

        List<List<String>> above(Actor... heads) {
            var ids = java.util.Arrays.stream(heads).map(Actor::person).collect(java.util.stream.Collectors.toSet());
            return new Line(parents, people, ids).above(duty).stream().map(step -> step.stream().map(Actor::name).toList()).toList();
        }
    }

    private static Actor person(String name, UUID unit, Role role) {
        return new Actor(Ids.next(), name, unit, EnumSet.of(role), Set.of(unit));
    }

    static Duty duty(@Nullable UUID unit, @Nullable UUID person, @Nullable Role role) {
        return new Duty(Ids.next(), "REPORT", Ids.next(), unit, person, role, "报送", Reason.of("x.y"), Instant.parse("2026-07-03T10:00:00Z"), 2, "report", "/x",
            Duty.State.OPEN, Instant.EPOCH, null, null, null, List.of(), null);
    }
}
