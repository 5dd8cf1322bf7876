package guatu.watch.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.documents.Paper;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Item;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@Import(SlipTown.class)
class SlipPaperTests {

    @Autowired
    SlipTown town;
    @Autowired
    Slips slips;
    @Autowired
    SlipStore store;
    @Autowired
    SlipPapers papers;
    @Autowired
    Ledger ledger;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TransactionTemplate transactions;

    @Test
    void keepsThePaperOfASlipInTheWordsOfItsTemplate() {
        var item = town.item();
        var head = ledger.head();
        var slip = town.issued(slips, store, item, SlipKind.PROBLEM);
        var sealed = transactions.execute(_ -> papers.of(slip.id())).orElseThrow();
        var text = sealed.paper().body().stream().map(block -> switch (block) {
            case Paper.Heading(_, var words) -> words;
            case Paper.Paragraph(var words) -> words;
            case Paper.Table _ -> "";
        }).collect(Collectors.joining("\n"));

        assertThat(sealed.paper().number()).isEqualTo(slip.number());
        assertThat(text).contains(item.title(), "截至2026年6月30日，计划进度", "2026年7月7日前书面答复").doesNotContain("{{", "。。");
        assertThat(sealed.paper().verify()).isEqualTo(new Paper.Verify(head, null, "签发前封存，凭链首核对"));
        assertThat(ledger.head()).as("the slip itself is sealed after it").isNotEqualTo(head);
        assertThat(sealed.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void givesThePaperAsAFileWithAChineseNameToWhoMayReadTheSlip() {
        var item = town.item();
        var slip = town.issued(slips, store, item, SlipKind.PROBLEM);
        var answer = town.get(Actors.liaison(item.leadUnit()), "/slips/" + slip.id() + "/paper?format=docx");

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("filename*=UTF-8''%E7%9D%A3");
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith("PK".getBytes(UTF_8));
        assertThat(town.get(Actors.liaison(Ids.next()), "/slips/" + slip.id() + "/paper?format=docx")).hasStatus(403);
        assertThat(town.get(town.clerk, "/slips/" + slip.id() + "/paper?format=exe")).hasStatus(400);
    }

    @Test
    void issuesNothingAndLosesNoNumberWhileATemplateAsksForWhatASlipDoesNotHave() {
        var items = town.items(town.unit(), 2);
        town.endDay(items.getFirst(), SlipTown.RED);
        change(0, "{{事实}}。结果：{{结果}}。");
        assertThat(issue(items.getFirst())).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("documents.template-field-missing");
        assertThat(town.newest(store, items.getFirst(), SlipKind.PROBLEM).state()).isEqualTo(SlipState.PROPOSED);
        change(1, "{{事实}}。");

        issue(items.getFirst());
        issue(items.getLast());
        var first = town.newest(store, items.getFirst(), SlipKind.PROBLEM).issue().serial();
        assertThat(town.newest(store, items.getLast(), SlipKind.PROBLEM).issue().serial()).isEqualTo(first + 1);
    }

    private MvcTestResult issue(Item item) {
        var slip = town.newest(store, item, SlipKind.PROBLEM);
        return town.post(town.clerk, "/issue", "{\"slips\":[{\"id\":\"%s\",\"version\":%d}]}".formatted(slip.id(), slip.version()));
    }

    private void change(int version, String body) {
        assertThat(mvc.put().uri("/api/templates/slip-problem").with(Actors.as(town.clerk)).with(csrf()).header("Command-Id", Ids.next())
            .contentType(MediaType.APPLICATION_JSON).content("{\"version\":%d,\"body\":\"%s\"}".formatted(version, body))).hasStatusOk();
    }
}
