package guatu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.Installation;
import guatu.Settings;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.plan.campaign.Campaigns;
import guatu.show.bulletin.Bulletins;
import guatu.show.bulletin.PublicBulletin;
import guatu.watch.supervision.ClearanceFigures;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.ProblemLine;
import guatu.watch.supervision.ProblemState;
import guatu.watch.supervision.SlipKind;
import guatu.watch.supervision.SlipLine;
import guatu.watch.supervision.SlipState;
import guatu.watch.supervision.Slips;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the demonstration city shows on its data date.
class DemoTests {

    private static final LocalDate MARCH_ENDS = LocalDate.of(City.YEAR, 3, 31);

    @TempDir
    private static Path home;

    private static Installation installation;
    private static int port;
    private static UUID campaign;

    @BeforeAll
    static void fills() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        installation = Demo.open(new Settings(home, port, "127.0.0.1", null), List.of(), new PrintStream(PrintStream.nullOutputStream()));
        campaign = in(() -> installation.application().getBean(Campaigns.class).all().getFirst().id());
    }

    @AfterAll
    static void closes() throws Exception {
        installation.close();
    }

    @Test
    void aRealOfficesNumberOfSlipsIsIssuedUnderNumbersWithoutGaps() {
        var issued = lines(EnumSet.allOf(SlipState.class)).stream().filter(slip -> slip.number() != null && slip.kind() != SlipKind.NOTICE).toList();
        assertThat(issued.stream().filter(slip -> slip.kind() != SlipKind.CLEARANCE)).hasSizeBetween(60, 150);
        assertThat(issued.stream().filter(slip -> slip.kind() == SlipKind.CLEARANCE)).hasSizeGreaterThan(305);
        for (var kind : List.of(SlipKind.WARNING, SlipKind.PROBLEM, SlipKind.CLEARANCE, SlipKind.EXPOSURE)) {
            var serials = issued.stream().filter(slip -> slip.kind() == kind).map(slip -> slip.number().replaceAll(".*〕|号.*", "")).map(Integer::valueOf).sorted().toList();
            assertThat(serials).as(kind.name()).isNotEmpty().isEqualTo(IntStream.rangeClosed(1, serials.size()).boxed().toList());
        }
    }

    @Test
    void someSlipsWereWithdrawnSomeAnsweredAndSomeAreStillToBeIssued() {
        assertThat(lines(EnumSet.of(SlipState.WITHDRAWN))).isNotEmpty().allSatisfy(slip -> assertThat(slip.number()).isNotNull());
        assertThat(lines(EnumSet.of(SlipState.ANSWERED))).hasSizeGreaterThan(10);
        assertThat(lines(EnumSet.of(SlipState.PROPOSED))).extracting(SlipLine::kind).contains(SlipKind.WARNING, SlipKind.PROBLEM, SlipKind.EXPOSURE).doesNotContain(SlipKind.CLEARANCE);
        assertThat(lines(EnumSet.of(SlipState.IN_REVIEW))).isNotEmpty();
    }

    @Test
    void ofTheHandOverOfMarch305Of313AreStruckOffWhichIs974PercentAndFourAreFoundAgain() {
        var march = problems(files -> files.clearance(campaign, MARCH_ENDS));
        assertThat(march).extracting(ClearanceFigures::issued, ClearanceFigures::cleared).containsExactly(Handover.COUNT, 305);
        assertThat(march.headline()).contains(new BigDecimal("97.4"));
        var batch = problems(files -> files.lines(campaign)).stream().filter(file -> Handover.BATCH.equals(file.batch())).toList();
        assertThat(batch).hasSize(Handover.COUNT);
        assertThat(batch.stream().filter(file -> file.timesReopened() > 0)).hasSize(4).allMatch(file -> file.state() == ProblemState.REOPENED);
        assertThat(new ClearanceFigures(Handover.COUNT, 305, 4, 0, 0, 0, 0).net()).contains(new BigDecimal("96.2"));
    }

    @Test
    void noProblemIsStruckOffByItsOwnUnit() {
        var off = problems(files -> files.lines(campaign)).stream().filter(file -> file.clearedBy() != null).toList();
        var unitOf = in(() -> installation.application().getBean(Organization.class).people(off.stream().map(ProblemLine::clearedBy).distinct().toList())).stream()
            .collect(Collectors.toMap(Person::id, Person::unitId));
        assertThat(off).hasSizeGreaterThan(305).allSatisfy(file -> assertThat(unitOf.get(file.clearedBy())).isNotNull().isNotEqualTo(file.unit()));
    }

    @Test
    void threeBulletinsAreOutAndTheFirstPrintsTheRateOfMarch() {
        var bulletins = in(() -> installation.application().getBean(Bulletins.class).approvedOf(campaign));
        assertThat(bulletins).extracting(PublicBulletin::through).containsExactly(5, 4, 3);
        assertThat(bulletins.stream().map(PublicBulletin::number)).doesNotHaveDuplicates();
        assertThat(bulletins.getLast().clearance()).isEqualTo(new PublicBulletin.PublicClearance(Handover.COUNT, 305, 0, new BigDecimal("97.4")));
        assertThat(bulletins).allSatisfy(bulletin -> {
            assertThat(bulletin.ranking()).isNotEmpty();
            assertThat(bulletin.red()).isNotEmpty();
        });
    }

    @Test
    void monthsThatWereToldOrReviewedArePostedAndTheLastClosedOneHangsOnTheWall() throws Exception {
        var visitor = Visitor.as("duban", port);
        var wall = visitor.read("/api/wall/postings");
        assertThat(wall.size()).isEqualTo(1);
        assertThat(wall.get(0).get("month").asInt()).isEqualTo(5);
        assertThat(wall.get(0).get("classes").size()).isPositive();
        var posted = new ArrayList<Integer>();
        for (var month : visitor.read("/api/months").get(0).get("months")) {
            if (List.of("FROZEN", "CLOSED").contains(month.get("state").asString()) && visitor.read("/api/months/" + month.get("id").asString() + "/posting").hasNonNull("posted")) {
                posted.add(month.get("month").asInt());
            }
        }
        assertThat(posted).containsExactlyInAnyOrder(1, 3, 4, 5);
    }

    @Test
    void theLedgerIsWhole() {
        assertThat(in(() -> installation.application().getBean(Ledger.class).firstBreak())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duban", "liuwan", "qinglan", "heyan", "lingdao", "baomi", "fabu"})
    void everyDutyOnEveryDeskOpensSomething(String login) throws Exception {
        var visitor = Visitor.as(login, port);
        var desk = visitor.read("/api/inbox");
        var links = desk.findValuesAsString("link").stream().distinct().toList();
        assertThat(links).isNotEmpty();
        for (var link : links) {
            var path = "/api" + link.replaceFirst("[?#].*", "").replaceFirst("^/supervision$", "/slips/proposals").replaceFirst("^/verify", "/verifications").replaceFirst("/report$", "");
            assertThat(visitor.status(path)).as(login + " " + link).isEqualTo(200);
        }
    }

    private static List<SlipLine> lines(EnumSet<SlipState> states) {
        return in(() -> installation.application().getBean(Slips.class).lines(campaign, states));
    }

    private static <T> T problems(Function<ProblemFiles, T> work) {
        return in(() -> work.apply(installation.application().getBean(ProblemFiles.class)));
    }

    private static <T> T in(Supplier<T> work) {
        return Tenants.as(installation.application().getBean(TenantDirectory.class).single(), work);
    }
}
