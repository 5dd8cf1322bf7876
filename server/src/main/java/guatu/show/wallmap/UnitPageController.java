package guatu.show.wallmap;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Everybody signed in sees a unit's part of the map; its reports, slips and problems only whose business they are.
@RestController
@SignedIn
class UnitPageController {

    private final UnitPages pages;

    UnitPageController(UnitPages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/unit-page/{unit}")
    UnitPage page(Actor actor, @PathVariable UUID unit, @RequestParam @Nullable UUID campaign) {
        return pages.of(actor, unit, campaign);
    }
}
