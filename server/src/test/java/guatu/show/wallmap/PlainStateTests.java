package guatu.show.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import org.junit.jupiter.api.Test;

class PlainStateTests {

    @Test
    void saysLampsInWordsThatNeedNoExplaining() {
        assertThat(PlainState.of(ItemState.RUNNING, Lamp.BLUE).words()).isEqualTo("提前");
        assertThat(PlainState.of(ItemState.RUNNING, Lamp.GREEN).words()).isEqualTo("按时");
        assertThat(PlainState.of(ItemState.ACCEPTED, Lamp.YELLOW).words()).isEqualTo("有些慢");
        assertThat(PlainState.of(ItemState.DONE_CLAIMED, Lamp.RED).words()).isEqualTo("明显慢");
        assertThat(PlainState.of(ItemState.HANDED_OVER, Lamp.GREY).words()).isEqualTo("未开始");
    }

    @Test
    void letsAStateSpeakBeforeALamp() {
        assertThat(PlainState.of(ItemState.DONE_VERIFIED, Lamp.RED)).isEqualTo(PlainState.DONE);
        assertThat(PlainState.of(ItemState.SUSPENDED, Lamp.RED)).isEqualTo(PlainState.PAUSED);
    }
}
