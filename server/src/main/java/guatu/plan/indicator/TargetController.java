package guatu.plan.indicator;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class TargetController {

    private final Cascades cascades;
    private final TargetPages pages;
    private final InvestmentPlans investments;
    private final CommandLog commands;

    TargetController(Cascades cascades, TargetPages pages, InvestmentPlans investments, CommandLog commands) {
        this.cascades = cascades;
        this.pages = pages;
        this.investments = investments;
        this.commands = commands;
    }

    @GetMapping("/campaigns/{campaign}/targets")
    @SignedIn
    TargetPage get(@PathVariable UUID campaign) {
        return pages.of(campaign);
    }

    @PostMapping("/campaigns/{campaign}/targets")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Target add(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID campaign, @Valid @RequestBody TargetForm form) {
        return commands.once(command, "target.add", () -> cascades.add(actor, campaign, form.asked()), Target.class);
    }

    @GetMapping("/campaigns/{campaign}/investment")
    @SignedIn
    InvestmentPlan investment(@PathVariable UUID campaign, @RequestParam(defaultValue = "PLACE") InvestmentPlan.By by) {
        return investments.of(campaign, by);
    }

    @GetMapping("/targets/{target}/why")
    @SignedIn
    TargetPage.Why why(@PathVariable UUID target) {
        return pages.why(target);
    }

    @GetMapping("/items/{item}/targets")
    @SignedIn
    List<TargetPage.Served> served(@PathVariable UUID item) {
        return pages.served(item);
    }

    @GetMapping("/targets/{target}/candidates")
    @Needs(Role.CLERK)
    List<TargetPage.Candidate> candidates(@PathVariable UUID target, @RequestParam(defaultValue = "") String words) {
        return pages.candidates(target, words);
    }

    @PutMapping("/targets/{target}/split")
    @Needs({Role.CLERK, Role.LIAISON})
    Target split(Actor actor, @PathVariable UUID target, @Valid @RequestBody SplitForm form) {
        return cascades.split(actor, target, form.split());
    }

    @PostMapping("/targets/{target}/issue")
    @Needs(Role.CLERK)
    Target issue(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID target) {
        return commands.once(command, "target.issue", () -> cascades.issue(actor, target), Target.class);
    }

    @DeleteMapping("/targets/{target}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void remove(Actor actor, @PathVariable UUID target) {
        cascades.remove(actor, target);
    }

    /// Weight 0 takes the contribution away.
    @PutMapping("/targets/{target}/contributions/{indicator}")
    @Needs(Role.CLERK)
    TargetPage.Why contribute(Actor actor, @PathVariable UUID target, @PathVariable UUID indicator, @Valid @RequestBody WeightForm form) {
        cascades.contribute(actor, target, indicator, form.weight());
        return pages.why(target);
    }

    record TargetForm(@Nullable UUID parentId, @NotBlank @Size(max = 200) String name, @NotNull Relation relation, @NotNull BigDecimal value,
            @NotBlank @Size(max = 40) String unit, @Nullable UUID scopeUnit, @Nullable @Size(max = 400) String source, @Nullable UUID documentId) {

        NewTarget asked() {
            return new NewTarget(parentId, name, relation, value, unit, scopeUnit, source, documentId);
        }
    }

    record SplitForm(@Nullable BigDecimal value, @NotNull BigDecimal remainder, @Nullable @Size(max = 200) String remainderReason, @NotNull Integer version,
            @NotNull @Size(max = 200) List<@Valid @NotNull PartForm> parts) {

        NewSplit split() {
            return new NewSplit(value, remainder, remainderReason, version,
                parts.stream().map(part -> new NewSplit.Part(part.id(), part.scopeUnit(), part.value(), part.unit())).toList());
        }
    }

    record PartForm(@Nullable UUID id, @Nullable UUID scopeUnit, @NotNull BigDecimal value, @Nullable @Size(max = 40) String unit) {}

    record WeightForm(@NotNull BigDecimal weight) {}
}
