package guatu.plan.responsibility.binding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that a person carries and can hand over: a binding, a portfolio, or an open item at one of the three posts.
/// @param subject the binding, portfolio or item
/// @param where   the slot or the number of the item
public record Burden(Kind kind, UUID subject, String where, String title, @Nullable LocalDate due) {

    /// 捆绑, 分管, 牵头领导, 第一责任人, 直接责任人.
    public enum Kind {
        PORTFOLIO, BINDING, LEADER, FIRST, DIRECT;

        static Kind of(Post post) {
            return valueOf(post.name());
        }

        boolean item() {
            return this != PORTFOLIO && this != BINDING;
        }
    }
}
