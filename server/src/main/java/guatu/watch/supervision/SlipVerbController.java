package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/slips")
class SlipVerbController {

    private final Slips slips;
    private final SlipReader reader;
    private final CommandLog commands;
    private final SlipGate gate;

    SlipVerbController(Slips slips, SlipReader reader, CommandLog commands, SlipGate gate) {
        this.slips = slips;
        this.reader = reader;
        this.commands = commands;
        this.gate = gate;
    }

    @PostMapping("/issue")
    @Needs(Role.CLERK)
    IssuedSlips issue(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody IssueForm form) {
        var orders = form.slips().stream().map(OrderForm::order).toList();
        return gate.pass(() -> commands.once(command, "slip.issue", () -> new IssuedSlips(slips.issue(actor, orders)), IssuedSlips.class));
    }

    @PostMapping("/{id}/dismiss")
    @Needs(Role.CLERK)
    SlipViews.One dismiss(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return done(actor, id, command, "slip.dismiss", () -> slips.dismiss(actor, id, form.version(), form.reason()));
    }

    @PostMapping("/{id}/withdraw")
    @Needs(Role.CLERK)
    SlipViews.One withdraw(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return done(actor, id, command, "slip.withdraw", () -> slips.withdraw(actor, id, form.version(), form.reason()));
    }

    @PostMapping("/{id}/sign")
    @Needs(Role.LIAISON)
    SlipViews.One sign(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command) {
        return done(actor, id, command, "slip.sign", () -> slips.sign(actor, id));
    }

    @PostMapping("/{id}/answer")
    @Needs(Role.LIAISON)
    SlipViews.One answer(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody AnswerForm form) {
        return done(actor, id, command, "slip.answer",
            () -> slips.answer(actor, id, form.version(), form.text().strip(), form.evidence() == null ? List.of() : form.evidence()));
    }

    @PostMapping("/{id}/accept-answer")
    @Needs(Role.CLERK)
    SlipViews.One accept(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody OpinionForm form) {
        return done(actor, id, command, "slip.accept", () -> slips.accept(actor, id, form.version(), form.reason()));
    }

    @PostMapping("/{id}/press")
    @Needs(Role.CLERK)
    SlipViews.One press(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return done(actor, id, command, "slip.press", () -> slips.press(actor, id, form.version(), form.reason()));
    }

    @PostMapping("/{id}/review-request")
    @Needs(Role.CLERK)
    SlipViews.One askReview(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody WordsForm form) {
        return done(actor, id, command, "slip.review-request", () -> slips.askReview(actor, id, form.version(), form.facts(), form.ask()));
    }

    @PostMapping("/{id}/review")
    @Needs(Role.RELEASER)
    SlipViews.One review(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReviewForm form) {
        return done(actor, id, command, "slip.review", () -> slips.review(actor, id, form.version(), form.approve(), form.reason()));
    }

    private SlipViews.One done(Actor actor, UUID id, UUID command, String kind, Runnable work) {
        commands.once(command, kind, () -> {
            work.run();
            return true;
        }, Boolean.class);
        return reader.one(actor, id);
    }

    record IssuedSlips(List<SlipOutcome> slips) {}

    record IssueForm(@NotEmpty @Size(max = 3000) List<@NotNull @Valid OrderForm> slips) {}

    record OrderForm(@NotNull UUID id, @NotNull @Min(0) Integer version, @Nullable @Size(max = 4000) String facts, @Nullable @Size(max = 2000) String ask,
            @Nullable LocalDate answerDue, @Nullable LocalDate rectifyDue) {

        SlipOrder order() {
            return new SlipOrder(id, version, facts, ask, answerDue, rectifyDue);
        }
    }

    record ReasonForm(@NotNull @Min(0) Integer version, @NotBlank @Size(max = 500) String reason) {}

    record OpinionForm(@NotNull @Min(0) Integer version, @Nullable @Size(max = 500) String reason) {}

    record AnswerForm(@NotNull @Min(0) Integer version, @NotBlank @Size(max = 4000) String text, @Nullable @Size(max = 30) List<@NotNull UUID> evidence) {}

    record WordsForm(@NotNull @Min(0) Integer version, @Nullable @Size(max = 4000) String facts, @Nullable @Size(max = 2000) String ask) {}

    record ReviewForm(@NotNull @Min(0) Integer version, @NotNull Boolean approve, @Nullable @Size(max = 500) String reason) {}
}
