package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.SignedIn;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CarriedController {

    private final DeedPages pages;

    CarriedController(DeedPages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/people/{id}/carried")
    @SignedIn
    DeedPages.Person of(Actor actor, @PathVariable UUID id) {
        return pages.person(actor, id);
    }
}
