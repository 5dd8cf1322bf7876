package guatu.plan.campaign;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/// 事项状态: the columns of the board, and two states beside them.
public enum ItemState {
    DRAFT, HANDED_OVER, ACCEPTED, RUNNING, DONE_CLAIMED, DONE_VERIFIED, SUSPENDED, WITHDRAWN;

    /// The states an item may go to from here; staying is always allowed.
    public Set<ItemState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(HANDED_OVER, WITHDRAWN);
            case HANDED_OVER -> EnumSet.of(ACCEPTED, RUNNING, DONE_CLAIMED, SUSPENDED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(HANDED_OVER, RUNNING, DONE_CLAIMED, SUSPENDED, WITHDRAWN);
            case RUNNING -> EnumSet.of(DONE_CLAIMED, DONE_VERIFIED, SUSPENDED, WITHDRAWN);
            case DONE_CLAIMED -> EnumSet.of(RUNNING, DONE_VERIFIED, SUSPENDED, WITHDRAWN);
            case DONE_VERIFIED -> EnumSet.of(RUNNING);
            case SUSPENDED -> EnumSet.of(HANDED_OVER, ACCEPTED, RUNNING, WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(ItemState.class);
        };
    }

    /// Whether an item in this state may be moved to that one.
    public boolean mayBecome(ItemState to) {
        return this == to || next().contains(to);
    }

    /// Its word in the reader's language, as an argument of a sentence.
    public MessageSourceResolvable word() {
        return new DefaultMessageSourceResolvable("item.state." + name().toLowerCase(Locale.ROOT));
    }

    /// Whether the item has been handed over and is still to be worked on or judged.
    public boolean live() {
        return this != DRAFT && this != WITHDRAWN;
    }
}
