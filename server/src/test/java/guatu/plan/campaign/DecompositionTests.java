package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@GuatuTest
class DecompositionTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    Campaigns campaigns;
    @Autowired
    Tree tree;
    @Autowired
    TreePages pages;
    @Autowired
    ItemTasks tasks;
    @Autowired
    Sources sources;
    @Autowired
    Kinds kinds;
    @Autowired
    Promotion promotion;
    @Autowired
    Zeroing zeroing;
    @Autowired
    CarryForward carryForward;
    @Autowired
    Closings closings;
    @Autowired
    ItemFilings filings;
    @Autowired
    Organization organization;
    Campaign campaign;
    Item item;

    @BeforeEach
    void opensACampaignWithAnItem() {
        TestWorld.at("2026-06-01T02:00:00Z");
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲").within(null, LocalDate.of(2026, 9, 30)))).getFirst();
    }

    @Test
    void putsItemsUnderActionsAndKeepsThatInTheirHistory() {
        var action = tree.add(CLERK, campaign.id(), NewAction.of("招商引资", "利用外资、项目签约落地"));
        tree.under(CLERK, List.of(item.id()), action.id());
        assertThat(pages.of(campaign.id()).items()).extracting(TreeRow::actionId).containsExactly(action.id());
        assertThat(campaigns.past(item.id()).getLast().changes()).containsOnlyKeys("actionId");
        assertThat(no(() -> tree.remove(CLERK, action.id()))).isEqualTo("action.has-items");
        tree.under(CLERK, List.of(item.id()), null);
        tree.remove(CLERK, action.id());
        assertThat(tree.actions(campaign.id())).isEmpty();
    }

    @Test
    void keepsActionsApartByNameCampaignAndDays() {
        var action = tree.add(CLERK, campaign.id(), NewAction.of("招商引资", null));
        assertThat(no(() -> tree.add(CLERK, campaign.id(), NewAction.of("招商引资", null)))).isEqualTo("action.name-taken");
        assertThat(no(() -> tree.add(CLERK, campaign.id(), new NewAction("外", null, null, LocalDate.of(2027, 1, 1), null)))).isEqualTo("action.days");
        var other = campaigns.open(CLERK, NewCampaign.ofYear("另一个", 2026));
        var foreign = tree.add(CLERK, other.id(), NewAction.of("招商引资", null));
        assertThat(no(() -> tree.under(CLERK, List.of(item.id()), foreign.id()))).isEqualTo("action.of-another-campaign");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> tree.change(CLERK, action.id(), NewAction.of("招商", null), 7));
    }

    @Test
    void movesAnActionToItsPlaceAmongTheOthers() {
        var first = tree.add(CLERK, campaign.id(), NewAction.of("甲", null));
        tree.add(CLERK, campaign.id(), NewAction.of("乙", null));
        tree.add(CLERK, campaign.id(), NewAction.of("丙", null));
        tree.change(CLERK, first.id(), new NewAction("甲", null, null, null, 3), 0);
        assertThat(tree.actions(campaign.id())).extracting(Action::name).containsExactly("乙", "丙", "甲");
        assertThat(tree.actions(campaign.id())).extracting(Action::sort).containsExactly(1, 2, 3);
    }

    @Test
    void bringsATaskToANamedPersonByADay() {
        var person = person();
        var task = tasks.add(CLERK, item.id(), List.of(new NewTask("入户签约", person, LocalDate.of(2026, 7, 10), null))).getFirst();
        assertThat(tasks.ofPerson(person, LocalDate.of(2026, 5, 1))).containsExactly(task);
        var owner = new Actor(person, "陆知行", UUID.randomUUID(), EnumSet.of(Role.VERIFIER), java.util.Set.of());
        var done = tasks.done(owner, task.id(), true, 0);
        assertThat(done.doneOn()).isEqualTo("2026-06-01");
        assertThat(campaigns.item(item.id()).state()).as("a task done moves nothing else").isEqualTo(ItemState.DRAFT);
        assertThat(no(() -> tasks.remove(CLERK, task.id()))).isEqualTo("task.done-stays");
        assertThat(tasks.ofPerson(person, LocalDate.of(2026, 6, 2))).isEmpty();
        var stranger = Actors.liaison(UUID.randomUUID());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> tasks.done(stranger, task.id(), false, 1));
    }

    @Test
    void refusesATaskAfterItsItem() {
        var person = person();
        assertThat(no(() -> tasks.add(CLERK, item.id(), List.of(new NewTask("迟", person, LocalDate.of(2026, 10, 1), null))))).isEqualTo("task.after-item");
    }

    @Test
    void namesTheLevelsAsTheGovernmentDoes() {
        tree.label(CLERK, Map.of(Level.CAMPAIGN, "工作", Level.ACTION, "载体", Level.ITEM, "项目", Level.TASK, " "));
        assertThat(tree.labels()).isEqualTo(Map.of(Level.CAMPAIGN, "工作", Level.ACTION, "载体", Level.ITEM, "项目"));
    }

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

    @Test
    void bringsARegisterToNoughtOnlyWithTheLastLookBacks() {
        TestWorld.at("2026-01-05T02:00:00Z");
        var zero = campaigns.open(CLERK, NewCampaign.zeroing("隐患清零", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 31)));
        var lead = UUID.randomUUID();
        var entries = campaigns.addItems(CLERK, zero.id(), List.of(NewItem.of("1", "甲").by(lead, List.of(), null), NewItem.of("2", "乙").by(lead, List.of(), null)))
            .stream().map(Item::id).toList();
        clear("2026-02-02", entries.getFirst());
        assertThat(zeroing.of(zero.id()).burnDown().open()).isOne();
        clear("2026-03-31", entries.getLast());
        var verifier = Actors.verifier(UUID.randomUUID());
        assertThat(zeroing.of(zero.id()).burnDown().open()).isZero();
        assertThat(zeroing.of(zero.id()).done()).isFalse();
        assertThat(no(() -> zeroing.look(verifier, entries.getLast(), LocalDate.of(2026, 4, 30), true, "属实"))).isEqualTo("lookback.early");
        TestWorld.at("2026-06-29T02:00:00Z");
        assertThat(no(() -> zeroing.look(verifier, entries.getLast(), LocalDate.of(2026, 5, 1), true, "属实"))).isEqualTo("lookback.not-due");
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> zeroing.look(Actors.verifier(lead), entries.getLast(), LocalDate.of(2026, 4, 30), true, "属实"));
        zeroing.look(verifier, entries.getLast(), LocalDate.of(2026, 4, 30), true, "属实");
        assertThat(no(() -> zeroing.look(verifier, entries.getLast(), LocalDate.of(2026, 4, 30), false, "不实"))).isEqualTo("lookback.recorded");
        zeroing.look(verifier, entries.getLast(), LocalDate.of(2026, 6, 29), true, "属实");
        assertThat(zeroing.of(zero.id()).done()).isTrue();
    }

    @Test
    void opensAnEntryAgainThatDidNotPassItsLookBack() {
        TestWorld.at("2026-01-05T02:00:00Z");
        var zero = campaigns.open(CLERK, NewCampaign.zeroing("隐患清零", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 31)));
        var entry = campaigns.addItems(CLERK, zero.id(), List.of(NewItem.of("1", "甲"))).getFirst().id();
        clear("2026-03-31", entry);
        TestWorld.at("2026-04-30T02:00:00Z");
        zeroing.look(Actors.verifier(UUID.randomUUID()), entry, LocalDate.of(2026, 4, 30), false, "又见占道");
        assertThat(campaigns.item(entry).state()).isEqualTo(ItemState.RUNNING);
        assertThat(campaigns.past(entry).getLast().reason()).isEqualTo("又见占道");
        assertThat(zeroing.of(zero.id()).burnDown().open()).isOne();
    }

    @Test
    void carriesUnfinishedItemsIntoTheNextCampaignLinkedBothWays() {
        var action = tree.add(CLERK, campaign.id(), NewAction.of("招商引资", null));
        var done = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("2", "已完"))).getFirst();
        tree.under(CLERK, List.of(item.id()), action.id());
        List.of(ItemState.HANDED_OVER, ItemState.DONE_CLAIMED, ItemState.DONE_VERIFIED).forEach(state -> campaigns.move(List.of(done.id()), state));
        var next = campaigns.open(CLERK, NewCampaign.ofYear("攻坚 2027", 2027));
        var there = tree.add(CLERK, next.id(), NewAction.of("招商引资", null));
        var carried = carryForward.carry(CLERK, campaign.id(), next.id(), null);
        assertThat(carried).hasSize(1);
        assertThat(carried.getFirst().due()).as("a day outside the new campaign is to be set anew").isNull();
        assertThat(carried.getFirst().filed()).isEqualTo(new Marks(there.id(), null, null, null, item.id()));
        assertThat(filings.of(item.id()).carriedTo()).extracting(ItemFilings.Other::id).containsExactly(carried.getFirst().id());
        assertThat(filings.of(carried.getFirst().id()).carriedFrom()).extracting(ItemFilings.Other::id).isEqualTo(item.id());
        assertThat(campaigns.get(next.id()).predecessor()).isEqualTo(campaign.id());
        assertThat(no(() -> carryForward.carry(CLERK, campaign.id(), next.id(), null))).isEqualTo("campaign.nothing-to-carry");
        var self = campaigns.get(campaign.id());
        assertThat(no(() -> campaigns.change(CLERK, self.id(), NewCampaign.ofYear("攻坚行动", 2026).after(next.id()), self.state(), self.version())))
            .isEqualTo("campaign.predecessor-circle");
    }

    @Test
    void keepsTheFiguresOfTheDayOnWhichACampaignWasClosed() {
        assertThat(no(() -> closings.close(CLERK, campaign.id(), "完", 0))).isEqualTo("campaign.not-running");
        campaigns.freezeList(CLERK, campaign.id());
        assertThat(closings.of(campaign.id()).closed()).isNull();
        var closing = closings.close(CLERK, campaign.id(), "一件未完，结转下期", campaigns.get(campaign.id()).version());
        assertThat(closing.figures()).isEqualTo(new Closing.Figures(1, 0, new java.math.BigDecimal("0.0"), 0, 0, 1, 0, 0, 0, 0));
        assertThat(campaigns.get(campaign.id()).state()).isEqualTo(CampaignState.CLOSED);
        TestWorld.at("2026-12-01T02:00:00Z");
        assertThat(closings.of(campaign.id())).isEqualTo(closing);
        assertThat(no(() -> tree.add(CLERK, campaign.id(), NewAction.of("迟", null)))).isEqualTo("campaign.closed");
    }

    @Test
    void changesACampaignAndItsCategories() {
        var changed = campaigns.change(CLERK, campaign.id(), new NewCampaign("新名", 2026, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 11, 30), Cadence.WEEK,
            CampaignType.SPRINT, null, FourFixes.BLOCKING, "按〔2026〕5号办法奖惩"), CampaignState.DRAFT, 0);
        assertThat(campaigns.get(campaign.id())).isEqualTo(changed);
        var category = campaigns.category(campaign.id(), "征迁");
        campaigns.category(campaign.id(), "产业");
        assertThat(campaigns.change(CLERK, category.id(), "征迁交地", 1).name()).isEqualTo("征迁交地");
        assertThat(no(() -> campaigns.change(CLERK, category.id(), "产业", 1))).isEqualTo("category.taken");
        campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("5", "戊").in(category.id())));
        assertThat(no(() -> campaigns.removeCategory(CLERK, category.id()))).isEqualTo("category.has-items");
    }

    private void clear(String day, UUID entry) {
        TestWorld.at(day + "T02:00:00Z");
        List.of(ItemState.HANDED_OVER, ItemState.DONE_CLAIMED, ItemState.DONE_VERIFIED).forEach(state -> campaigns.move(List.of(entry), state));
    }

    private UUID person() {
        var unit = organization.create(CLERK, NewUnit.of("征收办" + UUID.randomUUID(), UnitKind.DEPARTMENT));
        return organization.createPerson(CLERK, NewPerson.of("陆知行", unit.id(), "科长")).id();
    }

    private static String no(org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, verb).code();
    }
}
