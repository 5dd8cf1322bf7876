package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class SourceController {

    private final Sources sources;
    private final ItemFilings filings;
    private final CommandLog commands;

    SourceController(Sources sources, ItemFilings filings, CommandLog commands) {
        this.sources = sources;
        this.filings = filings;
        this.commands = commands;
    }

    @GetMapping("/sources")
    @SignedIn
    List<Row> all() {
        var uses = sources.uses();
        return sources.documents().stream().map(document -> new Row(document, uses.getOrDefault(document.id(), 0))).toList();
    }

    @PostMapping("/sources")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    SourceDocument add(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody DocumentForm form) {
        return commands.once(command, "source.add", () -> sources.add(actor, form.source(), form.title(), form.docNumber(), form.dated()), SourceDocument.class);
    }

    @PutMapping("/sources/{document}")
    @Needs(Role.CLERK)
    SourceDocument change(Actor actor, @PathVariable UUID document, @Valid @RequestBody DocumentForm form) {
        return sources.change(actor, new SourceDocument(document, form.source(), form.title(), form.docNumber(), form.dated(), form.version() == null ? 0 : form.version()));
    }

    @GetMapping("/items/{item}/filing")
    @SignedIn
    ItemFilings.View filing(@PathVariable UUID item) {
        return filings.of(item);
    }

    @PutMapping("/items/{item}/filing")
    @Needs(Role.CLERK)
    ItemFilings.View file(Actor actor, @PathVariable UUID item, @Valid @RequestBody FilingForm form) {
        var marks = new Marks(form.actionId(), form.type(), form.difficulty(), form.rewardRule() == null || form.rewardRule().isBlank() ? null : form.rewardRule().strip(), null);
        var clauses = form.sources().stream().map(one -> new ItemSource(one.documentId(), one.clause() == null || one.clause().isBlank() ? null : one.clause().strip())).toList();
        return filings.file(actor, item, new ItemFilings.Wanted(marks, clauses, form.version(), form.reason()));
    }

    @PostMapping("/items/{item}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    ItemFilings.View answer(Actor actor, @PathVariable UUID item, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody AnswerForm form) {
        return commands.once(command, "item.answer", () -> {
            if (form.reply() != null) {
                sources.reply(actor, item, form.reply(), form.dated(), form.note());
            }
            if (form.percent() != null) {
                sources.satisfaction(actor, item, form.percent(), form.dated(), form.note());
            }
            return filings.of(item);
        }, ItemFilings.View.class);
    }

    /// A document and how many items name it.
    record Row(SourceDocument document, int items) {}

    record DocumentForm(@NotNull TaskSource source, @NotBlank @Size(max = 200) String title, @Nullable @Size(max = 60) String docNumber,
            @Nullable LocalDate dated, @Nullable Integer version) {}

    record FilingForm(@Nullable UUID actionId, @Nullable TaskType type, @Nullable Difficulty difficulty, @Nullable @Size(max = 2000) String rewardRule,
            @NotNull @Size(max = 20) List<@Valid @NotNull ClauseForm> sources, int version, @Nullable @Size(max = 500) String reason) {}

    record ClauseForm(@NotNull UUID documentId, @Nullable @Size(max = 500) String clause) {}

    record AnswerForm(Answer.@Nullable Reply reply, @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal percent, @NotNull LocalDate dated,
            @Nullable @Size(max = 500) String note) {}
}
