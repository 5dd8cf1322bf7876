package guatu.watch.supervision;

import static guatu.ground.kernel.Role.CLERK;
import static guatu.ground.kernel.Role.LEADER;
import static guatu.ground.kernel.Role.LIAISON;
import static guatu.ground.kernel.Role.RELEASER;
import static guatu.ground.kernel.Role.VERIFIER;

import guatu.ground.documents.Documents;
import guatu.ground.documents.Format;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final Documents documents;

    SlipController(SlipReader reader, Documents documents) {
        this.reader = reader;
        this.documents = documents;
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

    @GetMapping("/slips/{id}/paper")
    @Needs({CLERK, LEADER, VERIFIER, RELEASER, LIAISON})
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format) {
        var kind = Arrays.stream(Format.values()).filter(one -> one.extension().equals(format)).findFirst()
            .orElseThrow(() -> new BadInput("format", "slip.paper-format"));
        var paper = reader.paper(actor, id);
        var name = paper.number() + " " + paper.title() + "." + kind.extension();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(kind.mediaType())).header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(documents.render(paper, kind).bytes());
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
