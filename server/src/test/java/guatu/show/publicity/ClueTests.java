package guatu.show.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Home;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
class ClueTests {

    @Autowired
    Clues clues;
    @Autowired
    Inbox inbox;
    @Autowired
    Home home;
    @Autowired
    TenantJdbc jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MockMvcTester mvc;

    private UUID sent(String contact) {
        return clues.receive(new Clues.NewClue(Clue.Kind.COMPLAINT, null, null, null, "路灯三个月没有亮，公示里说已完成", contact));
    }

    @Test
    void setsItsTimeLimitsByTheWorkingCalendar() {
        var clue = clues.get(sent(null));
        assertThat(clue.decideDue()).isEqualTo(LocalDate.of(2026, 7, 7));
        assertThat(clue.answerDue()).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(inbox.mine(Hands.CLERK)).extracting(Duty::subject).contains(clue.id());
    }

    @Test
    void isAnsweredToWhoeverHasTheCodeAndNobodyElse() {
        var id = sent(null);
        clues.accept(Hands.CLERK, id);
        clues.answer(Hands.CLERK, id, "路灯已于 7 月 2 日修好。");
        assertThat(clues.byCode(clues.code(id)).answer()).isEqualTo("路灯已于 7 月 2 日修好。");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> clues.byCode("AAAA-BBBB-CCCC-DDDD"));
        refuses("publicity.clue-state", () -> clues.refuse(Hands.CLERK, id, "重复"));
        assertThat(inbox.mine(Hands.CLERK)).extracting(Duty::subject).doesNotContain(id);
    }

    @Test
    void sealsTheContactAndOpensItOnlyAfterTwoPeopleAgreed() throws IOException {
        var id = sent("13800001111 王女士");
        var stored = transaction.execute(_ -> jdbc.sql("select contact from publicity.clue where tenant_id = :tenant and id = :id").param("id", id).query((row, _) -> row.getBytes(1)).single());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("13800001111");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.directory().resolve("keys").resolve("clue.key")))).isEqualTo("rw-------");
        refuses("publicity.contact-not-agreed", () -> clues.openContact(Hands.CLERK, id));
        clues.askContact(Hands.CLERK, id, "需到现场确认位置");
        refuses("publicity.contact-not-agreed", () -> clues.openContact(Hands.CLERK, id));
        var same = new Actor(Hands.CLERK.person(), "测试员", UUID.randomUUID(), EnumSet.of(Role.RELEASER), Set.of());
        refuses("publicity.contact-same-person", () -> clues.agreeContact(same, id));
        clues.agreeContact(Hands.RELEASER, id);
        assertThat(clues.openContact(Hands.CLERK, id)).isEqualTo("13800001111 王女士");
        assertThat(clues.contactActs(id)).extracting(ClueStore.ContactAct::kind).containsExactly("ASKED", "AGREED", "OPENED");
    }

    @Test
    void asksForNoContactThatWasNotLeft() {
        var id = sent(" ");
        refuses("publicity.no-contact", () -> clues.askContact(Hands.CLERK, id, "想联系"));
    }

    @Test
    void isTakenInWithoutSigningInOnceForOneCommandAndBoundedPerAddress() throws Exception {
        var command = Ids.next();
        var first = send(command, "{\"kind\":\"ADVICE\",\"text\":\"建议公园早点开门，方便晨练\"}");
        var again = send(command, "{\"kind\":\"ADVICE\",\"text\":\"建议公园早点开门，方便晨练\"}");
        assertThat(first).isEqualTo(again);
        String code = JsonPath.read(first, "$.code");
        assertThat(mvc.post().uri("/api/open/clues/state").with(csrf()).contentType(MediaType.APPLICATION_JSON).content("{\"code\":\"" + code.toLowerCase() + "\"}")).hasStatusOk();
        assertThat(post(Ids.next(), "{\"kind\":\"ADVICE\",\"text\":\"建议公园早点开门，方便晨练\",\"website\":\"x\"}")).hasStatus(422);
        assertThat(post(Ids.next(), "{\"kind\":\"ADVICE\",\"text\":\"短\"}")).hasStatus(400);
        assertThat(post(Ids.next(), "{\"kind\":\"ADVICE\",\"itemId\":\"" + UUID.randomUUID() + "\",\"text\":\"建议公园早点开门，方便晨练\"}")).hasStatus(422);
        for (var i = 0; i < 6; i++) {
            post(Ids.next(), "{\"kind\":\"ADVICE\",\"text\":\"建议公园早点开门，方便晨练\"}").exchange();
        }
        assertThat(post(Ids.next(), "{\"kind\":\"ADVICE\",\"text\":\"建议公园早点开门，方便晨练\"}")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("publicity.clue-too-many");
    }

    @Test
    void remembersABoundedNumberOfAddresses() {
        var throttle = new Throttle(2, Integer.MAX_VALUE);
        for (var i = 0; i < 50_000; i++) {
            throttle.lets("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256, 0);
        }
        assertThat(throttle.remembered()).isEqualTo(10_000);
        assertThat(throttle.lets("2001:db8:1:2:aaaa::1", 0)).isTrue();
        assertThat(throttle.lets("2001:db8:1:2:bbbb::2", 0)).isTrue();
        assertThat(throttle.lets("2001:db8:1:2:cccc::3", 0)).isFalse();
        assertThat(throttle.lets("2001:db8:1:2:cccc::3", 3_600_001)).isTrue();
    }

    private MockMvcTester.MockMvcRequestBuilder post(UUID command, String body) {
        return mvc.post().uri("/api/open/clues").with(csrf()).header("Command-Id", command).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private String send(UUID command, String body) throws Exception {
        var answer = post(command, body).exchange();
        assertThat(answer).hasStatus(201);
        return answer.getResponse().getContentAsString();
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
