package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The course of a campaign: its register, its funnel, what goes on in the next one, and its end.
@RestController
@RequestMapping("/api")
class CourseController {

    private final Zeroing zeroing;
    private final Promotion promotion;
    private final FunnelPages funnels;
    private final CarryForward carryForward;
    private final Closings closings;
    private final Campaigns campaigns;
    private final CommandLog commands;

    CourseController(Zeroing zeroing, Promotion promotion, FunnelPages funnels, CarryForward carryForward, Closings closings, Campaigns campaigns, CommandLog commands) {
        this.zeroing = zeroing;
        this.promotion = promotion;
        this.funnels = funnels;
        this.carryForward = carryForward;
        this.closings = closings;
        this.campaigns = campaigns;
        this.commands = commands;
    }

    @GetMapping("/campaigns/{campaign}/register")
    @SignedIn
    RegisterView register(@PathVariable UUID campaign) {
        var register = zeroing.of(campaign);
        var items = campaigns.items(register.lastBatch().visits().stream().map(LastBatch.Visit::itemId).distinct().toList()).stream()
            .map(item -> new Entry(item.id(), item.no(), item.title())).toList();
        return new RegisterView(register, items);
    }

    @PostMapping("/items/{item}/lookbacks")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.VERIFIER)
    Lookback look(Actor actor, @PathVariable UUID item, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody LookbackForm form) {
        return commands.once(command, "item.lookback", () -> zeroing.look(actor, item, form.due(), form.passed(), form.note()), Lookback.class);
    }

    @GetMapping("/campaigns/{campaign}/funnel")
    @SignedIn
    FunnelPages.View funnel(Actor actor, @PathVariable UUID campaign) {
        return funnels.of(actor, campaign);
    }

    @GetMapping("/campaigns/{campaign}/funnel/candidates")
    @Needs({Role.CLERK, Role.LIAISON})
    List<FunnelPages.Candidate> candidates(Actor actor, @PathVariable UUID campaign, @RequestParam(defaultValue = "") String q) {
        return funnels.candidates(actor, campaign, q);
    }

    @PostMapping("/items/{item}/funnel")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs({Role.CLERK, Role.LIAISON})
    FunnelStep step(Actor actor, @PathVariable UUID item, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody StepForm form) {
        return commands.once(command, "funnel.step", () -> promotion.step(actor, item, form.stage(), form.dated(), form.note()), FunnelStep.class);
    }

    @GetMapping("/campaigns/{campaign}/unfinished")
    @Needs(Role.CLERK)
    List<Entry> unfinished(@PathVariable UUID campaign, @RequestParam UUID from) {
        return carryForward.unfinished(from, campaign).stream().map(item -> new Entry(item.id(), item.no(), item.title())).toList();
    }

    @PostMapping("/campaigns/{campaign}/carry")
    @Needs(Role.CLERK)
    Carried carry(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody CarryForm form) {
        return commands.once(command, "campaign.carry", () -> new Carried(
            carryForward.carry(actor, form.from(), campaign, form.items() == null ? null : new HashSet<>(form.items())).size()), Carried.class);
    }

    @GetMapping("/campaigns/{campaign}/closing")
    @SignedIn
    Closing closing(@PathVariable UUID campaign) {
        return closings.of(campaign);
    }

    @PostMapping("/campaigns/{campaign}/close")
    @Needs(Role.CLERK)
    Closing close(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody CloseForm form) {
        return commands.once(command, "campaign.close", () -> closings.close(actor, campaign, form.summary(), form.version()), Closing.class);
    }

    record RegisterView(Zeroing.Register register, List<Entry> items) {}

    record Entry(UUID id, String no, String title) {}

    record Carried(int items) {}

    record LookbackForm(@NotNull LocalDate due, boolean passed, @NotBlank @Size(max = 500) String note) {}

    record StepForm(@NotNull Stage stage, @NotNull LocalDate dated, @Nullable @Size(max = 300) String note) {}

    record CarryForm(@NotNull UUID from, @Nullable @Size(max = 5000) List<@NotNull UUID> items) {}

    record CloseForm(@NotBlank @Size(max = 4000) String summary, int version) {}
}
