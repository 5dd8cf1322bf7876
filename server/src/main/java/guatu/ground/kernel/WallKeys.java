package guatu.ground.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 墙面令牌 for endpoints with the right [WallToken]: what a screen may show; kept by the module that makes the tokens.
public interface WallKeys {

    /// The screen that this token opens; absent for a wrong or revoked one, and for none.
    Optional<Screen> screen(@Nullable String token);

    /// @param kinds     names of the pages that the screen turns
    /// @param campaigns those it shows; empty: the running ones
    /// @param unit      the one unit it shows; absent: the whole city
    record Screen(Set<String> kinds, List<UUID> campaigns, @Nullable UUID unit) {}
}
