package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Stale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class FilingTests extends CampaignWithAnItem {

    @Autowired
    Sources sources;
    @Autowired
    Kinds kinds;
    @Autowired
    Promotion promotion;

    @Test
    void countsByTheDocumentsThatItemsAnswer() {
        var report = sources.add(CLERK, TaskSource.GOV_WORK_REPORT, "2026 年政府工作报告", null, LocalDate.of(2026, 1, 15));
        var province = sources.add(CLERK, TaskSource.CENTRAL_PROVINCE, "关于下达年度目标任务的通知", "示政发〔2026〕3号", LocalDate.of(2026, 2, 1));
        tree.mark(CLERK, List.of(item.id()), marks -> marks.of(TaskType.INDICATOR), null);
        sources.set(CLERK, Map.of(item.id(), List.of(new ItemSource(report.id(), "三、（二）"), new ItemSource(province.id(), "附件 1 第 12 行"))));
        var matrix = pages.matrix(campaign.id());
        assertThat(matrix.cells()).containsExactlyInAnyOrder(new Matrix.Cell(TaskSource.GOV_WORK_REPORT, TaskType.INDICATOR, 1, 0),
            new Matrix.Cell(TaskSource.CENTRAL_PROVINCE, TaskType.INDICATOR, 1, 0));
        assertThat(matrix.items()).isOne();
        assertThat(filings.of(item.id()).sources()).extracting(ItemFilings.Clause::clause).containsExactly("三、（二）", "附件 1 第 12 行");
        assertThat(sources.uses()).containsEntry(report.id(), 1);
    }

    @Test
    void completesAProposalOnlyWhenItsProposerIsSatisfied() {
        tree.mark(CLERK, List.of(item.id()), marks -> marks.of(TaskType.PROPOSAL), null);
        for (var state : List.of(ItemState.HANDED_OVER, ItemState.DONE_CLAIMED, ItemState.DONE_VERIFIED)) {
            campaigns.move(List.of(item.id()), state);
        }
        assertThat(sources.completion(item.id()).met()).isFalse();
        assertThat(no(() -> sources.satisfaction(CLERK, item.id(), java.math.BigDecimal.TEN, LocalDate.of(2026, 6, 1), null))).isEqualTo("source.answer-of-another-type");
        assertThat(no(() -> sources.reply(CLERK, item.id(), Answer.Reply.SATISFIED, LocalDate.of(2026, 6, 2), null))).isEqualTo("source.answer-in-future");
        sources.reply(CLERK, item.id(), Answer.Reply.UNSATISFIED, LocalDate.of(2026, 5, 20), null);
        sources.reply(CLERK, item.id(), Answer.Reply.SATISFIED, LocalDate.of(2026, 6, 1), "面复");
        assertThat(sources.completion(item.id()).met()).isTrue();
        assertThat(sources.answers(item.id())).hasSize(2);
    }

    @Test
    void holdsTheProductsKindsUntilTheFirstEdit() {
        var shipped = kinds.all();
        assertThat(shipped).hasSizeGreaterThan(20).allMatch(Kind::proposal);
        assertThat(shipped).extracting(Kind::code).contains("service-industry", "urban-village", "water-section", "effective-investment", "highlight-block", "investment-promotion");
        var land = shipped.getFirst();
        var changed = kinds.change(CLERK, land.code(), new NewKind("征地拆迁", land.words(), null, List.of(new Kind.Node("签约", 30)), land.indicators(), false), 0);
        assertThat(changed.proposal()).isFalse();
        assertThat(kinds.all()).hasSameSizeAs(shipped);
        assertThat(kinds.all().getFirst()).isEqualTo(changed);
        assertThat(no(() -> kinds.add(CLERK, "expropriation", new NewKind("又一个", List.of(), null, List.of(), List.of(), false)))).isEqualTo("kind.taken");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> kinds.change(CLERK, land.code(), new NewKind("旧", List.of(), null, List.of(), List.of(), false), 0));
    }

    @Test
    void datesTheStagesOfAPromotion() {
        var clerk = CLERK;
        promotion.step(clerk, item.id(), Stage.LEAD, LocalDate.of(2026, 3, 1), null);
        promotion.step(clerk, item.id(), Stage.SIGNED, LocalDate.of(2026, 4, 1), null);
        assertThat(no(() -> promotion.step(clerk, item.id(), Stage.LANDED, LocalDate.of(2026, 3, 31), null))).isEqualTo("funnel.before-last");
        assertThat(no(() -> promotion.step(clerk, item.id(), Stage.LANDED, LocalDate.of(2026, 6, 2), null))).isEqualTo("funnel.in-future");
        assertThat(no(() -> promotion.step(clerk, item.id(), Stage.SIGNED, LocalDate.of(2026, 4, 2), null))).isEqualTo("funnel.stands-there");
        assertThat(no(() -> promotion.step(clerk, item.id(), Stage.LEAD, LocalDate.of(2026, 5, 1), " "))).isEqualTo("funnel.why-back");
        promotion.step(clerk, item.id(), Stage.LEAD, LocalDate.of(2026, 5, 1), "投资方撤回");
        assertThat(promotion.of(campaign.id()).levels()).extracting(Funnel.Level::reached).startsWith(1, 0);
        assertThat(promotion.steps(item.id())).hasSize(3);
    }
}
