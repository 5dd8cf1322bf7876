package guatu.show.wallmap;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.SignedIn;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@SignedIn
class ItemPageController {

    private final ItemPages pages;

    ItemPageController(ItemPages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/item-page/{item}")
    ItemPage page(Actor actor, @PathVariable UUID item) {
        return pages.of(actor, item);
    }
}
