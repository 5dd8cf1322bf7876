package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TestWorld;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
@Import(Town.class)
@ExtendWith(OutputCaptureExtension.class)
class RemindingTests {

    private static final MailBox BOX = new MailBox();
    private static final String PASSWORD = "p@ss:Geheim-7";

    /// A Wednesday, 08:00 in Shanghai.
    private static final String MORNING = "2026-07-01T00:00:00Z";

    @Autowired
    Inbox inbox;

    @Autowired
    Reminding reminding;

    @Autowired
    Town town;

    @Autowired
    MockMvcTester mvc;

    private Actor liaison;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("guatu.mail.url", () -> "smtp://gua%74u:p%40ss%3AGeheim-7@127.0.0.1:" + BOX.port());
        registry.add("guatu.mail.from", () -> "guatu@example.org");
        registry.add("guatu.public-url", () -> "https://wall.example.org/");
    }

    @AfterAll
    static void close() throws Exception {
        BOX.close();
    }

    @BeforeEach
    void settle() {
        TestWorld.at("2026-06-30T09:00:00Z");
        BOX.received.clear();
        BOX.full = false;
        var city = town.city();
        liaison = town.person("王联络", town.county(city), false, Role.LIAISON);
        put("/api/notifications", "{\"email\":\"wang@example.org\",\"digest\":true,\"instant\":true,\"version\":0}", liaison);
    }

    @AfterEach
    void stop() {
        put("/api/notifications", "{\"digest\":false,\"instant\":false,\"version\":0}", liaison);
        inbox.mine(liaison).forEach(duty -> inbox.cancel(duty.kind(), duty.subject()));
    }

    @Test
    void mailsOneDigestAWorkdayAtEight() throws Exception {
        open("第二水厂", "2026-06-30T10:00:00Z");
        open("人民路北延", "2026-07-01T10:00:00Z");
        open("远期工程", "2026-12-01T10:00:00Z");
        TestWorld.at("2026-06-30T23:55:00Z");
        assertThat(reminding.run()).as("five to eight").isZero();
        TestWorld.at(MORNING);
        assertThat(reminding.run()).isEqualTo(1);
        assertThat(reminding.run()).as("once").isZero();
        var mail = mail(0);
        assertThat(BOX.received.getFirst().to()).isEqualTo("wang@example.org");
        assertThat(mail.getSubject()).isEqualTo("2026-07-01 必办 2 件，其中 1 件已过时限");
        var text = part(mail, 0);
        assertThat(text).contains("王联络，您好：").contains("【已过时限 1 件】").contains("1. 填报  第二水厂").contains("时限 06-30 18:00").contains("【今天到期 1 件】").contains("人民路北延")
            .contains("https://wall.example.org/items/1").contains("联络员").doesNotContain("远期工程");
        assertThat(part(mail, 1)).contains("<a href=\"https://wall.example.org/items/1\">").contains("第二水厂");
        assertThat(BOX.login).endsWith(":guatu:" + PASSWORD);
    }

    @Test
    void mailsNothingOnADayOffNorWhenNothingIsDue() {
        open("第二水厂", "2026-12-01T10:00:00Z");
        TestWorld.at(MORNING);
        assertThat(reminding.run()).as("nothing due").isZero();
        open("人民路北延", "2026-07-03T10:00:00Z");
        TestWorld.at("2026-07-04T00:00:00Z");
        assertThat(reminding.run()).as("Saturday").isZero();
        TestWorld.at("2026-07-06T00:00:00Z");
        assertThat(reminding.run()).isEqualTo(1);
    }

    @Test
    void holdsBackWhatTheBudgetDoesNotAllowAndTellsItInTheNextDigest() throws Exception {
        open("一早就有", "2026-07-01T10:00:00Z");
        TestWorld.at(MORNING);
        assertThat(reminding.run()).as("digest; the new one is in it and not told twice").isGreaterThanOrEqualTo(1);
        var before = BOX.received.size();
        var told = before;
        for (var hour = 1; hour <= 5; hour++) {
            TestWorld.at("2026-07-01T0" + hour + ":00:00Z");
            open("急件 " + hour, "2026-07-01T10:00:00Z");
            TestWorld.at("2026-07-01T0" + hour + ":01:00Z");
            told += reminding.run();
        }
        assertThat(told).as("three a day, the digest among them").isEqualTo(3);
        assertThat(BOX.received).hasSize(3);
        var page = get("/api/notifications");
        assertThat((int) JsonPath.read(page, "$.sentToday")).isEqualTo(3);
        assertThat((int) JsonPath.read(page, "$.limit")).isEqualTo(3);
        assertThat((List<String>) JsonPath.read(page, "$.held[*].titles[*]")).contains("填报 急件 5");
        TestWorld.at("2026-07-02T00:00:00Z");
        assertThat(reminding.run()).isEqualTo(1);
        assertThat(part(mail(3), 0)).contains("按每日提醒额度没有当时打扰您的").contains("- 填报 急件 5");
        assertThat((List<?>) JsonPath.read(get("/api/notifications"), "$.held")).isEmpty();
    }

    @Test
    void remindsAtOnceOfWhatCameInForToday() throws Exception {
        TestWorld.at("2026-07-01T02:00:00Z");
        reminding.run();
        BOX.received.clear();
        TestWorld.at("2026-07-01T02:01:00Z");
        open("急件", "2026-07-01T10:00:00Z");
        open("不急", "2026-07-09T10:00:00Z");
        TestWorld.at("2026-07-01T02:05:00Z");
        assertThat(reminding.run()).isEqualTo(1);
        assertThat(mail(0).getSubject()).isEqualTo("填报 急件（新到 1 件）");
        TestWorld.at("2026-07-01T02:10:00Z");
        assertThat(reminding.run()).isZero();
    }

    @Test
    void triesAgainWhenTheServerDidNotTakeItAndKeepsItsPasswordOutOfTheLog(CapturedOutput log) {
        open("第二水厂", "2026-06-30T10:00:00Z");
        BOX.full = true;
        TestWorld.at(MORNING);
        assertThat(reminding.run()).isZero();
        BOX.full = false;
        TestWorld.at("2026-07-01T00:05:00Z");
        assertThat(reminding.run()).isEqualTo(1);
        assertThat(log.getAll().lines().filter(line -> line.contains("Reminding"))).anyMatch(line -> line.contains("mail to person"))
            .noneMatch(line -> line.contains("Geheim") || line.contains("wang@example.org"));
    }

    @Test
    void wantsAnAddressFirst() {
        assertThat(mvc.put().uri("/api/notifications").with(csrf()).with(Actors.as(Actors.liaison(liaison.unit()))).contentType("application/json")
            .content("{\"digest\":true,\"instant\":false,\"version\":0}")).hasStatus(400).bodyText().contains("inbox.mail-no-address");
    }

    private void open(String title, String due) {
        inbox.open(List.of(NewDuty.ofUnit("REPORT", Ids.next(), liaison.unit(), title, Reason.of("report.duty", "a", "b"), Instant.parse(due), 2, "report", "/items/1")));
    }

    private void put(String uri, String body, Actor actor) {
        var version = (int) JsonPath.read(get("/api/notifications"), "$.version");
        assertThat(mvc.put().uri(uri).with(csrf()).with(Actors.as(actor)).contentType("application/json").content(body.replace("\"version\":0", "\"version\":" + version))).hasStatus(200);
    }

    private String get(String uri) {
        try {
            return mvc.get().uri(uri).with(Actors.as(liaison)).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException no) {
            throw new IllegalStateException(no);
        }
    }

    private static MimeMessage mail(int n) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(BOX.received.get(n).raw().getBytes(StandardCharsets.UTF_8)));
    }

    /// Plain text is part 0, HTML part 1.
    private static String part(MimeMessage mail, int n) throws Exception {
        var content = (MimeMultipart) mail.getContent();
        while (content.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
            content = inner;
        }
        return content.getBodyPart(n).getContent().toString().replace("\r\n", "\n");
    }
}
