package guatu.plan.responsibility.binding;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.organization.Person;
import guatu.ground.organization.Portfolio;
import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.responsibility.binding.Lint.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LintTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Unit CITY = unit(UnitKind.GOVERNMENT);
    private static final Unit COUNTY = unit(UnitKind.COUNTY);
    private static final Unit OWNER = unit(UnitKind.ENTERPRISE);
    private static final Person LEADER = person("沈若舟", CITY.id(), false, true);
    private static final Person HEAD = person("魏长青", COUNTY.id(), true, true);
    private static final Person MANAGER = person("康达", OWNER.id(), true, true);
    private static final Person GONE = person("许砚秋", CITY.id(), false, false);
    private static final List<Person> PEOPLE = List.of(LEADER, HEAD, MANAGER, GONE);
    private static final Map<UUID, Unit> UNITS = Map.of(CITY.id(), CITY, COUNTY.id(), COUNTY, OWNER.id(), OWNER);

    @Test
    void findsNothingInAWholeChain() {
        assertThat(codes(item(COUNTY.id(), "沈若舟", "魏长青", "康达", TODAY), List.of())).isEmpty();
    }

    @Test
    void namesEachGapOnce() {
        assertThat(codes(item(null, "许砚秋", null, "不认识", null), List.of()))
            .containsExactlyInAnyOrder(Code.NO_LEAD, Code.NAME_LEFT, Code.NO_FIRST, Code.NAME_UNKNOWN, Code.NO_DUE);
        assertThat(codes(item(COUNTY.id(), "沈若舟、魏长青", "魏长青", "魏长青", TODAY), List.of())).containsExactly(Code.SEVERAL_LEADERS);
    }

    @Test
    void anItemOfNobodyIsAnOrphanAndNotFourGaps() {
        assertThat(codes(item(null, null, " ", null, TODAY), List.of())).containsExactly(Code.ORPHAN_ITEM);
    }

    @Test
    void anItemWhoseLeadChangedThreeTimesIsPassedAround() {
        var item = item(COUNTY.id(), "沈若舟", "魏长青", "康达", TODAY);

        assertThat(lint(List.of(new Lint.OpenItem(item, chain(item), List.of(), 2)), null, List.of(), Limits.USUAL)).isEmpty();
        assertThat(lint(List.of(new Lint.OpenItem(item, chain(item), List.of(), 3)), null, List.of(), Limits.USUAL)).singleElement()
            .satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(Code.PASSED_AROUND);
                assertThat(finding.args()).containsExactly("0001", "江滨路交地", "3");
            });
    }

    @Test
    void anAssistIsLateByItsOwnDeadlineAndSilentAfterFiveWorkingDays() {
        var item = item(COUNTY.id(), "沈若舟", "魏长青", "魏长青", TODAY.plusDays(90));
        var asked = Assist.asked(UUID.randomUUID(), item.id(), OWNER.id(), "供图", TODAY.minusDays(1), LocalDate.of(2026, 6, 23), "柳湾");
        assertThat(codes(item, List.of(asked))).containsExactly(Code.ASSIST_LATE, Code.ASSIST_SILENT);
        assertThat(codes(item, List.of(Assist.asked(UUID.randomUUID(), item.id(), OWNER.id(), "供图", TODAY, LocalDate.of(2026, 6, 24), "柳湾")))).isEmpty();
        assertThat(codes(item, List.of(asked.answer("下周给", TODAY)))).containsExactly(Code.ASSIST_LATE);
        assertThat(codes(item, List.of(asked.finish("已给", TODAY)))).isEmpty();
        assertThat(codes(item, List.of(asked.raise("一直不来", TODAY, "柳湾").settle(true, "属实", "督查室")))).doesNotContain(Code.ASSIST_FLAGGED);
    }

    @Test
    void ofALeaderWithNothingAtAllOnlyThatIsSaid() {
        var slot = MatrixTests.slot(1);
        var scheme = MatrixTests.scheme(List.of(slot), List.of(LEADER.id(), GONE.id()));
        assertThat(lint(List.of(), scheme, List.of(), Limits.USUAL)).extracting(Lint.Finding::code).containsExactly(Code.LEADER_IDLE);
        assertThat(lint(List.of(), scheme, List.of(MatrixTests.bound(slot, LEADER.id(), TODAY, null)), Limits.USUAL)).extracting(Lint.Finding::code)
            .containsExactly(Code.LEADER_WITHOUT_ITEM);
        assertThat(lint(List.of(), scheme, List.of(MatrixTests.bound(slot, GONE.id(), TODAY, null)), Limits.USUAL)).extracting(Lint.Finding::code)
            .contains(Code.BOUND_LEFT);
    }

    @Test
    void whoeverCarriesMoreThanTheLimitIsFoundAndNobodyElse() {
        var random = new SplittableRandom(11);
        for (var round = 0; round < 100; round++) {
            var slots = List.of(MatrixTests.slot(0));
            var held = IntStream.range(0, random.nextInt(30)).mapToObj(_ -> MatrixTests.bound(slots.getFirst(), PEOPLE.get(random.nextInt(3)).id(), TODAY, null)).toList();
            var items = new ArrayList<Lint.OpenItem>();
            for (var i = random.nextInt(40); i > 0; i--) {
                var item = item(COUNTY.id(), PEOPLE.get(random.nextInt(3)).name(), "魏长青", PEOPLE.get(random.nextInt(3)).name(), TODAY);
                items.add(new Lint.OpenItem(item, chain(item), List.of(), 0));
            }
            var limits = new Limits(1 + random.nextInt(12), 1 + random.nextInt(15), 1 + random.nextInt(15));
            var found = lint(items, MatrixTests.scheme(slots, List.of()), held, limits);
            var expected = new HashMap<Code, Set<UUID>>();
            for (var person : PEOPLE) {
                over(expected, Code.OVER_BOUND, person, held.stream().filter(one -> one.personId().equals(person.id())).count(), limits.bound());
                over(expected, Code.OVER_LED, person, items.stream().filter(one -> person.name().equals(one.item().leader())).count(), limits.led());
                over(expected, Code.OVER_DIRECT, person, items.stream().filter(one -> person.name().equals(one.item().directResponsible())).count(), limits.direct());
            }
            assertThat(found.stream().collect(Collectors.groupingBy(Lint.Finding::code, Collectors.mapping(Lint.Finding::person, Collectors.toSet())))).isEqualTo(expected);
        }
    }

    @Test
    void noOpenItemWithAGapIsMissedAndNoneWithoutIsNamed() {
        var random = new SplittableRandom(13);
        String[] leaders = {"沈若舟", null, "许砚秋", "谁也不是"};
        String[] names = {"魏长青", null, "康达"};
        for (var round = 0; round < 500; round++) {
            var item = item(random.nextInt(5) == 0 ? null : COUNTY.id(), leaders[random.nextInt(4)], names[random.nextInt(3)], names[random.nextInt(3)], TODAY);
            var whole = item.leadUnit() != null && "沈若舟".equals(item.leader()) && item.firstResponsible() != null && item.directResponsible() != null;
            assertThat(codes(item, List.of()).isEmpty()).as(item.toString()).isEqualTo(whole);
            assertThat(chain(item).gaps() == 0).isEqualTo(whole);
        }
    }

    @Test
    void overallResponsibilityComesFromTheTerritoryAndFromTheOwner() {
        var item = item(OWNER.id(), "沈若舟", "康达", "康达", TODAY);
        assertThat(chain(item).overall()).extracting(Chain.Overall::ground).containsExactly(Chain.Ground.JURISDICTION, Chain.Ground.OWNERSHIP);
        assertThat(chain(item).overall()).extracting(Chain.Overall::heads).containsExactly(List.of(HEAD.id()), List.of(MANAGER.id()));
    }

    @Test
    void theLeaderOfThePortfolioIsProposedWhereNoneIsNamed() {
        var rules = new ChainRules(PEOPLE, UNITS, List.of(portfolio(GONE.id(), COUNTY.id(), null, TODAY), portfolio(LEADER.id(), COUNTY.id(), null, null)), TODAY);
        assertThat(rules.of(item(COUNTY.id(), null, "魏长青", "魏长青", TODAY), Map.of()).proposed()).isEqualTo(LEADER.id());
        assertThat(rules.of(item(COUNTY.id(), "沈若舟", "魏长青", "魏长青", TODAY), Map.of()).proposed()).isNull();
        var fields = new ChainRules(PEOPLE, UNITS, List.of(portfolio(LEADER.id(), null, "征迁", null)), TODAY);
        assertThat(fields.of(item(COUNTY.id(), null, "魏长青", "魏长青", TODAY), Map.of()).proposed()).isEqualTo(LEADER.id());
    }

    private static void over(Map<Code, Set<UUID>> expected, Code code, Person person, long carried, int most) {
        if (carried > most) {
            expected.computeIfAbsent(code, _ -> new java.util.HashSet<>()).add(person.id());
        }
    }

    private static List<Code> codes(Item item, List<Assist> assists) {
        return lint(List.of(new Lint.OpenItem(item, chain(item), assists, 0)), null, List.of(), Limits.USUAL).stream().map(Lint.Finding::code).toList();
    }

    private static List<Lint.Finding> lint(List<Lint.OpenItem> items, @Nullable Scheme scheme, List<Binding> held, Limits limits) {
        var loads = Load.of(items.stream().map(Lint.OpenItem::chain).toList(), held);
        return Lint.of(new Lint.Picture(items, scheme, scheme == null ? null : Matrix.of(scheme, held, TODAY), loads, Set.of(GONE.id()), List.of(), limits, WorkCalendar.chinese(), TODAY));
    }

    private static Chain chain(Item item) {
        return new ChainRules(PEOPLE, UNITS, List.of(), TODAY).of(item, Map.of());
    }

    private static Item item(@Nullable UUID lead, @Nullable String leader, @Nullable String first, @Nullable String direct, @Nullable LocalDate due) {
        return new Item(UUID.randomUUID(), UUID.randomUUID(), "0001", 1, "江滨路交地", null, List.of("征迁"), null, COUNTY.id(), lead, List.of(), leader, first, direct, null, due,
            null, null, null, null, null, null, null, ItemState.RUNNING, 0);
    }

    private static Unit unit(UnitKind kind) {
        return new Unit(UUID.randomUUID(), kind.name(), null, kind, null, null, 0, null, null, List.of(), true, 0);
    }

    private static Person person(String name, UUID unit, boolean head, boolean active) {
        return new Person(UUID.randomUUID(), name, unit, "", null, head, active, 0);
    }

    private static Portfolio portfolio(UUID person, @Nullable UUID unit, @Nullable String field, @Nullable LocalDate to) {
        return new Portfolio(UUID.randomUUID(), person, unit, field, LocalDate.of(2026, 1, 1), to, "督查室", null);
    }
}
