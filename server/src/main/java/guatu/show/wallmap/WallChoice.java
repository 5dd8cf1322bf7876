package guatu.show.wallmap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a screen turns: kinds of pages in their order, seconds for each, campaigns (none: every running one) and the unit whose items alone are shown.
record WallChoice(List<WallScreen> screens, int seconds, List<UUID> campaigns, @Nullable UUID unit) {

    /// 10 to 600 seconds a page.
    static final int SECONDS = 30;

    /// What somebody signed in sees, and a screen for which nothing was chosen.
    static final WallChoice USUAL = new WallChoice(List.of(WallScreen.CITY, WallScreen.CATEGORY, WallScreen.STALLED, WallScreen.SLOW, WallScreen.POSTING), SECONDS,
        List.of(), null);
}
