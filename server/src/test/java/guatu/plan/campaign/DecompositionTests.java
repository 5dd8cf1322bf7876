package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@GuatuTest
class DecompositionTests extends CampaignWithAnItem {

    @Autowired
    ItemTasks tasks;
    @Autowired
    Organization organization;

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

    private UUID person() {
        var unit = organization.create(CLERK, NewUnit.of("征收办" + UUID.randomUUID(), UnitKind.DEPARTMENT));
        return organization.createPerson(CLERK, NewPerson.of("陆知行", unit.id(), "科长")).id();
    }
}
