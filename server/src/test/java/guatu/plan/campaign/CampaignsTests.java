package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GuatuTest
@RecordApplicationEvents
class CampaignsTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    Campaigns campaigns;
    @Autowired
    ApplicationEvents events;
    Campaign campaign;

    @BeforeEach
    void opensACampaign() {
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
    }

    @Test
    void keepsEveryFieldOfAnItem() {
        var words = new NewItem("0417", "沿江旧城片区征迁交地", campaigns.category(campaign.id(), "征迁交地").id(),
                List.of("征迁交地", "一批"), "征迁", UUID.randomUUID(), UUID.randomUUID(), List.of(UUID.randomUUID(), UUID.randomUUID()),
                "沈若舟", "何庭安", "陆知行", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 11, 30), "产权", "交地", "腾空",
                new BigDecimal("120000.00"), new BigDecimal("45000.50"), "万元", "list.xlsx · Sheet1!D12");
        var added = campaigns.addItems(CLERK, campaign.id(), List.of(words)).getFirst();
        assertThat(campaigns.item(added.id())).isEqualTo(added);
        assertThat(added.words()).isEqualTo(words);
        assertThat(added.state()).isEqualTo(ItemState.DRAFT);
    }

    @Test
    void numbersItemsInTheOrderOfTheList() {
        campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲"), NewItem.of("2", "乙")));
        campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "丙")));
        assertThat(campaigns.items(campaign.id())).extracting(Item::title).containsExactly("甲", "乙", "丙");
        assertThat(campaigns.items(campaign.id())).extracting(Item::sort).containsExactly(1, 2, 3);
    }

    @Test
    void tellsOncePerCampaignWhichItemsChanged() {
        var added = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲"), NewItem.of("2", "乙")));
        assertThat(events.stream(ItemsChanged.class))
            .containsExactly(new ItemsChanged(campaign.id(), added.stream().map(Item::id).toList()));
    }

    @Test
    void countsChangesOfTheLeadUnitOnlyAfterTheHandOver() {
        var item = added();
        leadBy(item, UUID.randomUUID());
        campaigns.move(List.of(item.id()), ItemState.HANDED_OVER);

        assertThat(campaigns.leadChanges(campaign.id())).isEmpty();
        var same = UUID.randomUUID();
        leadBy(item, UUID.randomUUID());
        leadBy(item, same);
        leadBy(item, same);
        assertThat(campaigns.leadChanges(campaign.id())).containsExactly(Map.entry(item.id(), 2));
    }

    private void leadBy(Item item, UUID unit) {
        campaigns.changeItems(CLERK, List.of(ItemChange.to(item.id(), campaigns.item(item.id()).words().by(unit, List.of(), null))));
    }

    @Test
    void keepsWhatAWordingWasBefore() {
        var item = added();
        campaigns.changeItems(CLERK, List.of(new ItemChange(item.id(), item.words().within(null, LocalDate.of(2026, 9, 30)), 0, "市长办公会")));
        assertThat(campaigns.item(item.id()).version()).isEqualTo(1);
        var past = campaigns.past(item.id()).getLast();
        assertThat(past.reason()).isEqualTo("市长办公会");
        assertThat(past.changes()).containsOnlyKeys("due").containsEntry("due", new ItemPast.Change(null, "2026-09-30"));
    }

    @Test
    void leavesAnItemAloneThatIsSaidTheSame() {
        var item = added();
        campaigns.changeItems(CLERK, List.of(ItemChange.to(item.id(), item.words())));
        assertThat(campaigns.item(item.id()).version()).isZero();
        assertThat(campaigns.past(item.id())).hasSize(1);
    }

    @Test
    void refusesAChangeWrittenAgainstAnOlderVersion() {
        var item = added();
        campaigns.changeItems(CLERK, List.of(ItemChange.to(item.id(), item.words().led("沈若舟", null, null))));
        assertThatExceptionOfType(Stale.class)
            .isThrownBy(() -> campaigns.changeItems(CLERK, List.of(new ItemChange(item.id(), NewItem.of("1", "改"), 0, null))))
            .satisfies(no -> assertThat(no.code()).isEqualTo("item.stale"));
    }

    @Test
    void walksAnItemThroughItsStates() {
        var item = added();
        for (var to : List.of(ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING, ItemState.RUNNING, ItemState.DONE_CLAIMED, ItemState.DONE_VERIFIED)) {
            campaigns.move(List.of(item.id()), to);
        }
        assertThat(campaigns.item(item.id()).state()).isEqualTo(ItemState.DONE_VERIFIED);
        assertThat(campaigns.past(item.id())).extracting(ItemPast::state)
            .containsExactly(null, ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING, ItemState.DONE_CLAIMED, ItemState.DONE_VERIFIED);
    }

    @Test
    void refusesToSkipTheHandOver() {
        var item = added();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> campaigns.move(List.of(item.id()), ItemState.RUNNING))
            .satisfies(no -> assertThat(no.code()).isEqualTo("item.wrong-state"));
    }

    @Test
    void neverBringsAWithdrawnItemBack() {
        var item = added();
        campaigns.withdraw(CLERK, item.id(), "与第 12 项合并");
        assertThat(campaigns.past(item.id()).getLast().reason()).isEqualTo("与第 12 项合并");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> campaigns.move(List.of(item.id()), ItemState.RUNNING));
    }

    @Test
    void freezesVersionsThatLaterChangesDoNotTouch() {
        var item = added();
        assertThat(campaigns.freezeList(CLERK, campaign.id())).isEqualTo(1);
        campaigns.changeItems(CLERK, List.of(ItemChange.to(item.id(), NewItem.of("1", "改了名"))));
        assertThat(campaigns.freezeList(CLERK, campaign.id())).isEqualTo(2);
        assertThat(campaigns.frozenItems(campaign.id(), 1)).containsExactly(item);
        assertThat(campaigns.frozenItems(campaign.id(), 2)).extracting(Item::title).containsExactly("改了名");
        assertThat(campaigns.get(campaign.id()).state()).isEqualTo(CampaignState.RUNNING);
        assertThat(events.stream(ListHandedOver.class)).contains(new ListHandedOver(campaign.id(), 1, CLERK), new ListHandedOver(campaign.id(), 2, CLERK));
    }

    @Test
    void leavesWithdrawnItemsOutOfAFrozenVersion() {
        var item = added();
        campaigns.withdraw(CLERK, item.id(), "重复");
        campaigns.freezeList(CLERK, campaign.id());
        assertThat(campaigns.listVersions(campaign.id()).getFirst().items()).isZero();
    }

    @Test
    void makesACategoryOnce() {
        var first = campaigns.category(campaign.id(), "民生实事");
        assertThat(campaigns.category(campaign.id(), " 民生实事 ")).isEqualTo(first);
        assertThat(campaigns.category(campaign.id(), "产业项目").sort()).isEqualTo(2);
        assertThat(campaigns.categories(campaign.id())).extracting(Category::name).containsExactly("民生实事", "产业项目");
    }

    @Test
    void refusesAnItemDueBeforeItStarts() {
        var words = NewItem.of("1", "甲").within(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 1));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> campaigns.addItems(CLERK, campaign.id(), List.of(words)))
            .satisfies(no -> assertThat(no.code()).isEqualTo("item.days"));
    }

    @Test
    void saysWhichItemIsUnknown() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> campaigns.item(UUID.randomUUID()));
        assertThatExceptionOfType(NotFound.class)
            .isThrownBy(() -> campaigns.move(List.of(UUID.randomUUID()), ItemState.HANDED_OVER));
    }

    @Test
    void letsOnlyClerksWrite() {
        var liaison = Actors.at(UUID.randomUUID(), EnumSet.of(Role.LIAISON));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> campaigns.addItems(liaison, campaign.id(), List.of(NewItem.of("1", "甲"))));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> campaigns.freezeList(liaison, campaign.id()));
    }

    private Item added() {
        return campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲"))).getFirst();
    }
}
