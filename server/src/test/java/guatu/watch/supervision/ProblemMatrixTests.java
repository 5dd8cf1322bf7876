package guatu.watch.supervision;

import static guatu.watch.supervision.ProblemState.ACCEPTED;
import static guatu.watch.supervision.ProblemState.ASSIGNED;
import static guatu.watch.supervision.ProblemState.CLEARED;
import static guatu.watch.supervision.ProblemState.CLEAR_REQUESTED;
import static guatu.watch.supervision.ProblemState.CLOSED;
import static guatu.watch.supervision.ProblemState.LOOKBACK;
import static guatu.watch.supervision.ProblemState.RECTIFYING;
import static guatu.watch.supervision.ProblemState.REGISTERED;
import static guatu.watch.supervision.ProblemState.REJECTED_BY_UNIT;
import static guatu.watch.supervision.ProblemState.REOPENED;
import static guatu.watch.supervision.ProblemState.RETURNED;
import static guatu.watch.supervision.ProblemState.SUSPENDED;
import static guatu.watch.supervision.ProblemState.VERIFYING;
import static guatu.watch.supervision.ProblemState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may do what to a file in which state: allowed exactly where the tables say so.
@GuatuTest
@Import(ProblemTown.class)
class ProblemMatrixTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Set<ProblemState> WORK = EnumSet.of(ACCEPTED, RECTIFYING, RETURNED, REOPENED);
    private static final Set<ProblemState> OPEN = EnumSet.complementOf(EnumSet.of(CLEARED, LOOKBACK, CLOSED, WITHDRAWN));
    private static final Set<ProblemState> ASKED = EnumSet.of(CLEAR_REQUESTED, VERIFYING);

    /// A verb: its states, who may do it in them, and who of these roles is told no instead (422 or 409), whatever the state.
    private record Verb(String path, String body, Set<ProblemState> states, Set<String> who, Set<String> told) {
    }

    private static final List<Verb> VERBS = List.of(
        new Verb("assign", "", EnumSet.of(REGISTERED), Set.of("clerk"), Set.of()),
        new Verb("accept", "", EnumSet.of(ASSIGNED), Set.of("liaison"), Set.of()),
        new Verb("dispute", "{\"reason\":\"不归本单位\"}", EnumSet.of(ASSIGNED, ACCEPTED), Set.of("liaison"), Set.of()),
        new Verb("dispute-decision", "{\"reason\":\"仍由其整改\"}", EnumSet.of(REJECTED_BY_UNIT), Set.of("clerk"), Set.of()),
        new Verb("measures", "{\"text\":\"清淤\",\"owner\":\"李明\",\"due\":\"2026-06-05\"}", WORK, Set.of("liaison"), Set.of()),
        new Verb("measures/MEASURE/done", "{\"doneOn\":\"2026-06-01\"}", WORK, Set.of("liaison"), Set.of()),
        new Verb("extension", "{\"days\":3,\"reason\":\"汛期\"}", WORK, Set.of("liaison"), Set.of()),
        new Verb("extension/decision", "{\"approve\":true}", OPEN, Set.of("leader"), Set.of("leader-own")),
        new Verb("request-clearance", "CLAIM", WORK, Set.of("liaison"), Set.of()),
        new Verb("verify", "{}", ASKED, Set.of("verifier"), Set.of("verifier-own", "verifier-below", "leader", "leader-own", "leader-elsewhere", "verifier-second")),
        new Verb("clear", "{\"request\":\"REQUEST\",\"seen\":\"属实\"}", ASKED, Set.of("verifier"),
            Set.of("verifier-own", "verifier-below", "leader", "leader-own", "leader-elsewhere", "verifier-second")),
        new Verb("return", "{\"request\":\"REQUEST\",\"demands\":\"补照片\"}", ASKED, Set.of("verifier"),
            Set.of("verifier-own", "verifier-below", "leader", "leader-own", "leader-elsewhere", "verifier-second")),
        new Verb("reject", "{\"request\":\"REQUEST\",\"demands\":\"没有整改\"}", ASKED, Set.of("verifier"),
            Set.of("verifier-own", "verifier-below", "leader", "leader-own", "leader-elsewhere", "verifier-second")),
        new Verb("lookbacks/LOOKBACK", "{\"result\":\"FOUND_AGAIN\",\"note\":\"又见油污\"}", EnumSet.of(CLEARED, LOOKBACK, CLOSED), Set.of("verifier-second", "clerk"),
            Set.of("verifier", "verifier-own", "verifier-below")),
        new Verb("suspend", "{\"reason\":\"停工\"}", WORK, Set.of("clerk"), Set.of()),
        new Verb("resume", "{\"reason\":\"复工\"}", EnumSet.of(SUSPENDED), Set.of("clerk"), Set.of()),
        new Verb("withdraw", "{\"reason\":\"重复\"}", OPEN, Set.of("clerk"), Set.of()));

    private static final Set<String> READERS = Set.of("clerk", "liaison", "leader", "leader-own", "leader-elsewhere", "verifier", "verifier-second", "verifier-own",
        "verifier-below", "releaser");

    /// Whose roles have no verb at all: tried in one state, read in each.
    private static final Set<String> BYSTANDERS = Set.of("releaser", "secrecy-reviewer", "sys-admin", "sec-admin", "audit-admin");

    @Autowired
    ProblemTown town;
    @Autowired
    ProblemStore store;
    @Autowired
    ProblemParts parts;
    @Autowired
    ClearanceStore clearances;
    @Autowired
    LookbackStore lookbacks;
    @Autowired
    TransactionTemplate transactions;

    private final Map<String, Actor> people = new LinkedHashMap<>();
    private Item item;
    private List<UUID> evidence = List.of();

    @BeforeEach
    void people() {
        ProblemTown.on(TODAY.toString());
        item = town.item(town.campaign(), town.unit());
        var unit = item.leadUnit();
        var below = town.below(unit);
        people.put("clerk", Actors.clerk());
        people.put("liaison", Actors.at(unit, EnumSet.of(Role.LIAISON), below));
        people.put("liaison-below", Actors.liaison(below));
        people.put("liaison-elsewhere", Actors.liaison(UUID.randomUUID()));
        people.put("leader", Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER), unit, below));
        people.put("leader-own", Actors.at(unit, EnumSet.of(Role.LEADER)));
        people.put("leader-elsewhere", Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER)));
        people.put("verifier", Actors.verifier(UUID.randomUUID()));
        people.put("verifier-second", Actors.verifier(UUID.randomUUID()));
        people.put("verifier-own", Actors.verifier(unit));
        people.put("verifier-below", Actors.verifier(below));
        EnumSet.of(Role.RELEASER, Role.SECRECY_REVIEWER, Role.SYS_ADMIN, Role.SEC_ADMIN, Role.AUDIT_ADMIN)
            .forEach(role -> people.put(role.name().toLowerCase().replace('_', '-'), Actors.at(UUID.randomUUID(), EnumSet.of(role), unit)));
        evidence = List.of(town.evidence(people.get("liaison"), "前.pdf"), town.evidence(people.get("liaison"), "后.pdf"));
    }

    @ParameterizedTest
    @EnumSource(ProblemState.class)
    void letsThroughExactlyWhatTheTableSays(ProblemState state) {
        var wrong = new ArrayList<String>();
        var untouched = file(state, false);
        var asked = file(state, true);
        var others = state == CLEAR_REQUESTED ? Set.<String>of() : BYSTANDERS;
        for (var verb : VERBS) {
            people.entrySet().stream().filter(one -> !others.contains(one.getKey())).forEach(one -> {
                var who = one.getKey();
                var actor = one.getValue();
                var expected = expected(verb, who, state);
                var wantsExtension = verb.path().equals("extension/decision");
                var target = expected.equals("2xx") ? file(state, wantsExtension) : wantsExtension ? asked : untouched;
                var status = town.post(actor, ProblemTown.verb(target.id(), target.fill(verb.path())), target.fill(verb.body())).getResponse().getStatus();
                if (!expected.equals(said(status))) {
                    wrong.add("%s in %s by %s: %d, not %s".formatted(verb.path(), state, who, status, expected));
                }
            });
        }
        people.forEach((who, actor) -> {
            var status = town.get(actor, "/api/problems/" + untouched.id()).getResponse().getStatus();
            if (status != (READERS.contains(who) ? 200 : 403)) {
                wrong.add("read in %s by %s: %d".formatted(state, who, status));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(transactions.<ProblemState>execute(_ -> store.get(untouched.id()).state())).as("what is refused changes nothing").isEqualTo(state);
    }

    private static String expected(Verb verb, String who, ProblemState state) {
        if (state == CLEAR_REQUESTED && who.equals("verifier-second") && ASKED.equals(verb.states())) {
            return "2xx";
        }
        if (verb.who().contains(who)) {
            return verb.states().contains(state) ? "2xx" : "no";
        }
        return verb.told().contains(who) ? "no" : "403";
    }

    private static String said(int status) {
        return status < 300 ? "2xx" : status == 403 ? "403" : status == 422 || status == 409 ? "no" : String.valueOf(status);
    }

    /// A file put into a state, with what its verbs need.
    private record Target(UUID id, UUID measure, UUID request, UUID lookback, String claim) {

        String fill(String text) {
            return text.replace("MEASURE", measure.toString()).replace("REQUEST", request.toString()).replace("LOOKBACK", lookback.toString()).replace("CLAIM", claim);
        }
    }

    private Target file(ProblemState state, boolean extensionAsked) {
        return transactions.execute(_ -> {
            var calendar = WorkCalendar.chinese();
            var verifier = people.get("verifier");
            var liaison = people.get("liaison");
            var off = ProblemState.OFF.contains(state);
            var marks = new ProblemMarks(TODAY, null, null, ASKED.contains(state) ? liaison.person() : null, state == VERIFYING || off ? verifier.person() : null,
                state == VERIFYING || off ? verifier.name() : null, off ? TODAY : null, off ? TODAY : null, off ? verifier.person() : null,
                off ? verifier.name() : null, off ? verifier.unit() : null, null, false, null, state == SUSPENDED ? TODAY : null, state == WITHDRAWN ? TODAY : null);
            var file = new ProblemFile(Ids.next(), item.campaignId(), item.id(), item.leadUnit(), null, null, ProblemSource.HAND, null, "黑臭水体", "河面有油污", null,
                state, ProblemTerm.of(TODAY, LocalDate.of(2026, 7, 1), calendar), 0, 1, marks, 0);
            store.add(List.of(file));
            store.save(file);
            var open = Ids.next();
            for (var id : Arrays.asList(Ids.next(), open)) {
                parts.add(file.id(), new ProblemMeasure(id, 1, "清淤", "李明", LocalDate.of(2026, 6, 20), null, null), liaison);
                if (!id.equals(open)) {
                    parts.finish(file.id(), id, 1, TODAY, "李明");
                }
            }
            var claim = new ClearanceClaim(ProblemTown.RESULT, List.of(evidence.getFirst()), List.of(evidence.getLast()));
            var request = clearances.add(file.id(), claim, liaison);
            lookbacks.plan(file, TODAY, 30, LocalDate.of(2026, 7, 1));
            if (extensionAsked) {
                parts.ask(file.id(), 3, "汛期", liaison, TODAY, file.term().dueOn(), LocalDate.of(2026, 7, 6));
            }
            return new Target(file.id(), open, request, lookbacks.of(file.id()).getFirst().id(),
                ProblemTown.claim(ProblemTown.RESULT, evidence.getFirst(), evidence.getLast()));
        });
    }
}
