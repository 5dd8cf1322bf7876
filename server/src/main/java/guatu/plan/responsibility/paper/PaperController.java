package guatu.plan.responsibility.paper;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Papers of an item for everybody who may read it; of a unit for the unit, the office and the leaders; of a campaign for the latter two.
@RestController
@RequestMapping("/api")
@SignedIn
class PaperController {

    private final Papers papers;
    private final PaperFiles files;

    PaperController(Papers papers, PaperFiles files) {
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/items/{item}/papers/{kind}")
    ResponseEntity<byte[]> ofItem(@PathVariable UUID item, @PathVariable String kind, @RequestParam(defaultValue = "pdf") String format) {
        return files.answer(papers.paper(PaperKind.of(kind), papers.ofItem(item)), format);
    }

    @GetMapping("/campaigns/{campaign}/papers/{kind}")
    ResponseEntity<byte[]> ofList(Actor actor, @PathVariable UUID campaign, @PathVariable String kind, @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer version, @RequestParam(defaultValue = "pdf") String format) {
        if (!actor.has(Role.CLERK) && !actor.has(Role.LEADER)) {
            if (unit == null) {
                throw new AccessDeniedException("the whole list is for the office");
            }
            actor.mustCover(unit);
        }
        return files.answer(papers.paper(PaperKind.of(kind), papers.ofList(campaign, unit, version)), format);
    }
}
