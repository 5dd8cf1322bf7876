package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.TestWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@GuatuTest
class CampaignEndTests extends CampaignWithAnItem {

    @Autowired
    Zeroing zeroing;
    @Autowired
    CarryForward carryForward;
    @Autowired
    Closings closings;

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

    private void clear(String day, UUID entry) {
        TestWorld.at(day + "T02:00:00Z");
        List.of(ItemState.HANDED_OVER, ItemState.DONE_CLAIMED, ItemState.DONE_VERIFIED).forEach(state -> campaigns.move(List.of(entry), state));
    }
}
