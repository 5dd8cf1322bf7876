package guatu.watch.supervision;

import static guatu.ground.kernel.Role.CLERK;
import static guatu.ground.kernel.Role.LEADER;
import static guatu.ground.kernel.Role.LIAISON;
import static guatu.ground.kernel.Role.RELEASER;
import static guatu.ground.kernel.Role.VERIFIER;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class SlipController {

    private final SlipReader reader;

    SlipController(SlipReader reader) {
        this.reader = reader;
    }

    @GetMapping("/slips")
    @Needs({CLERK, LEADER, VERIFIER, RELEASER, LIAISON})
    SlipViews.Page list(Actor actor, @RequestParam(required = false) @Nullable String state, @RequestParam(required = false) @Nullable SlipKind kind,
            @RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String after) {
        return reader.list(actor, new SlipSearch.Asked(state, kind, unit, item, q, after));
    }

    @GetMapping("/slips/proposals")
    @Needs({CLERK, LEADER})
    List<SlipViews.Proposal> proposals() {
        return reader.proposals();
    }

    @GetMapping("/slips/{id}")
    @Needs({CLERK, LEADER, VERIFIER, RELEASER, LIAISON})
    SlipViews.One one(Actor actor, @PathVariable UUID id) {
        return reader.one(actor, id);
    }

    @PostMapping("/slips/{id}/preview")
    @Needs(CLERK)
    SlipViews.PaperView preview(Actor actor, @PathVariable UUID id, @Valid @RequestBody Draft draft) {
        return reader.preview(actor, new SlipOrder(id, 0, draft.facts(), draft.ask(), draft.answerDue(), draft.rectifyDue()));
    }

    @GetMapping("/items/{item}/slips")
    @Needs({CLERK, LEADER, VERIFIER, RELEASER, LIAISON})
    List<SlipViews.Row> ofItem(Actor actor, @PathVariable UUID item) {
        return reader.ofItem(actor, item);
    }

    record Draft(@Nullable @Size(max = 4000) String facts, @Nullable @Size(max = 2000) String ask, @Nullable LocalDate answerDue, @Nullable LocalDate rectifyDue) {}
}
