package guatu.run.progress;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Reauthentication;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 对表交账 over HTTP.
@RestController
@Needs({Role.CLERK, Role.LEADER, Role.LIAISON, Role.VERIFIER, Role.RELEASER})
class NodeAccountController {

    private final NodeAccounts accounts;
    private final NodeAccountViews views;
    private final Reauthentication reauthentication;
    private final CommandLog commands;

    NodeAccountController(NodeAccounts accounts, NodeAccountViews views, Reauthentication reauthentication, CommandLog commands) {
        this.accounts = accounts;
        this.views = views;
        this.reauthentication = reauthentication;
        this.commands = commands;
    }

    @GetMapping("/api/campaigns/{campaign}/accounts")
    NodeAccountViews.CampaignAccounts ofCampaign(Actor actor, @PathVariable UUID campaign) {
        return views.ofCampaign(actor, campaign);
    }

    @PutMapping("/api/campaigns/{campaign}/accounts/rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void rule(Actor actor, @PathVariable UUID campaign, @Valid @RequestBody RuleForm form) {
        accounts.rule(actor, campaign, form.nodes() == null || form.from() == null ? null : new AccountRule(form.nodes(), form.from()));
    }

    @GetMapping("/api/items/{item}/accounts")
    List<NodeAccountViews.AccountRow> ofItem(Actor actor, @PathVariable UUID item) {
        return views.ofItem(actor, item);
    }

    @PostMapping("/api/items/{item}/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Called call(Actor actor, @PathVariable UUID item, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody CallForm form) {
        return commands.once(command, "account.call", () -> new Called(accounts.call(actor, item, form.node())), Called.class);
    }

    @GetMapping("/api/items/{item}/accounts/{account}")
    NodeAccountViews.AccountPage one(Actor actor, @PathVariable UUID item, @PathVariable UUID account) {
        return views.one(actor, item, account);
    }

    @PostMapping("/api/items/{item}/accounts/{account}/sign")
    @Needs(Role.LIAISON)
    NodeAccountViews.AccountPage sign(Actor actor, @PathVariable UUID item, @PathVariable UUID account, @RequestHeader("Command-Id") UUID command,
            @Valid @RequestBody SignForm form) {
        views.one(actor, item, account);
        reauthentication.prove(actor, form.password());
        commands.once(command, "account.sign", () -> {
            accounts.sign(actor, account, form.version(), form.reasons().stream().collect(Collectors.toMap(ReasonForm::measure, ReasonForm::reason, (_, last) -> last)),
                form.statement());
            return new Called(account);
        }, Called.class);
        return views.one(actor, item, account);
    }

    @PostMapping("/api/items/{item}/accounts/{account}/decision")
    @Needs(Role.CLERK)
    NodeAccountViews.AccountPage decide(Actor actor, @PathVariable UUID item, @PathVariable UUID account, @RequestHeader("Command-Id") UUID command,
            @Valid @RequestBody DecisionForm form) {
        views.one(actor, item, account);
        commands.once(command, "account.decide", () -> {
            accounts.decide(actor, account, form.version(), form.accept(), form.note());
            return new Called(account);
        }, Called.class);
        return views.one(actor, item, account);
    }

    record Called(UUID id) {}

    record CallForm(@NotNull UUID node) {}

    record RuleForm(AccountRule.@Nullable Nodes nodes, @Nullable LocalDate from) {}

    record ReasonForm(@NotNull UUID measure, @NotNull @Size(max = 300) String reason) {}

    record SignForm(@NotNull @Min(0) Integer version, @NotNull @Size(max = 200) List<@NotNull @Valid ReasonForm> reasons, @NotNull @Size(max = 2000) String statement,
            @NotBlank @Size(max = 200) String password) {}

    record DecisionForm(@NotNull @Min(0) Integer version, @NotNull Boolean accept, @Nullable @Size(max = 500) String note) {}
}
