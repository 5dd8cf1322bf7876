package guatu.show.wallmap;

import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;

/// 大白话: how an item or a place stands, in words that need no explaining.
public enum PlainState {
    DONE("已完成"), AHEAD("提前"), ON_TIME("按时"), SLOW("有些慢"), VERY_SLOW("明显慢"), NOT_STARTED("未开始"), PAUSED("暂停");

    private final String words;

    PlainState(String words) {
        this.words = words;
    }

    /// The words, as citizens read them.
    public String words() {
        return words;
    }

    static PlainState of(ItemState state, Lamp lamp) {
        return switch (state) {
            case DONE_VERIFIED -> DONE;
            case SUSPENDED -> PAUSED;
            case DRAFT, HANDED_OVER, ACCEPTED, RUNNING, DONE_CLAIMED, WITHDRAWN -> of(lamp);
        };
    }

    static PlainState of(Lamp lamp) {
        return switch (lamp) {
            case BLUE -> AHEAD;
            case GREEN -> ON_TIME;
            case YELLOW -> SLOW;
            case RED -> VERY_SLOW;
            case GREY -> NOT_STARTED;
        };
    }
}
