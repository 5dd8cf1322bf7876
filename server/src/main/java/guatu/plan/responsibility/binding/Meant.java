package guatu.plan.responsibility.binding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A name as written, and whom it means.
/// @param candidates people of that name between whom somebody must choose; empty unless `SEVERAL`
public record Meant(String name, Standing standing, @Nullable UUID person, List<UUID> candidates) {

    /// Known and in office; nobody of that name; several of that name; known, but no longer in office.
    public enum Standing { KNOWN, UNKNOWN, SEVERAL, LEFT }
}
