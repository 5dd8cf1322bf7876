package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class TreeController {

    private final Tree tree;
    private final TreePages pages;
    private final CommandLog commands;

    TreeController(Tree tree, TreePages pages, CommandLog commands) {
        this.tree = tree;
        this.pages = pages;
        this.commands = commands;
    }

    @GetMapping("/campaigns/{campaign}/tree")
    @SignedIn
    TreePages.Page get(@PathVariable UUID campaign) {
        return pages.of(campaign);
    }

    @GetMapping("/campaigns/{campaign}/matrix")
    @SignedIn
    Matrix matrix(@PathVariable UUID campaign) {
        return pages.matrix(campaign);
    }

    @PostMapping("/campaigns/{campaign}/actions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Action add(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ActionForm form) {
        return commands.once(command, "action.add", () -> tree.add(actor, campaign, form.asked()), Action.class);
    }

    @PutMapping("/actions/{action}")
    @Needs(Role.CLERK)
    Action change(Actor actor, @PathVariable UUID action, @Valid @RequestBody ActionForm form) {
        return tree.change(actor, action, form.asked(), form.version() == null ? 0 : form.version());
    }

    @DeleteMapping("/actions/{action}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void remove(Actor actor, @PathVariable UUID action) {
        tree.remove(actor, action);
    }

    @PutMapping("/campaigns/{campaign}/actions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void under(Actor actor, @PathVariable UUID campaign, @Valid @RequestBody UnderForm form) {
        tree.under(actor, form.items(), form.action());
    }

    @GetMapping("/level-labels")
    @SignedIn
    Map<Level, String> labels() {
        return tree.labels();
    }

    @PutMapping("/level-labels")
    @Needs(Role.CLERK)
    Map<Level, String> label(Actor actor, @RequestBody Map<Level, @NotNull @Size(max = 10) String> labels) {
        return tree.label(actor, labels);
    }

    record ActionForm(@NotBlank @Size(max = 60) String name, @Nullable @Size(max = 500) String scope, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable @Positive Integer sort, @Nullable Integer version) {

        NewAction asked() {
            return new NewAction(name, scope, from, to, sort);
        }
    }

    record UnderForm(@NotEmpty @Size(max = 2000) List<@NotNull UUID> items, @Nullable UUID action) {}
}
