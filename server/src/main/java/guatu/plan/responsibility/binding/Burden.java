package guatu.plan.responsibility.binding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a person carries and can hand over: a binding, a portfolio, an open item at one of the three posts, or an open task.
/// @param subject the binding, portfolio, item or task
/// @param item    the item that it is about, if it is about one
/// @param where   the slot or the number of the item
public record Burden(Kind kind, UUID subject, @Nullable UUID item, String where, String title, @Nullable LocalDate due) {

    /// 分管, 捆绑, 牵头领导, 第一责任人, 直接责任人, 任务.
    public enum Kind {
        PORTFOLIO, BINDING, LEADER, FIRST, DIRECT, TASK;

        static Kind of(Post post) {
            return valueOf(post.name());
        }

        /// Whether it stands in the words of an item.
        boolean post() {
            return this == LEADER || this == FIRST || this == DIRECT;
        }
    }
}
