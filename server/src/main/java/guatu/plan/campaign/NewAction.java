package guatu.plan.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a clerk says of an action.
/// @param sort its place among the actions from 1; absent: the last, or where it was
public record NewAction(String name, @Nullable String scope, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer sort) {

    /// An action of which only name and scope are known.
    public static NewAction of(String name, @Nullable String scope) {
        return new NewAction(name, scope, null, null, null);
    }
}
