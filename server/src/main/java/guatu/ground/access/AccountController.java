package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A one-time password is shown in the answer and kept nowhere, so these commands are not replayed: a login exists once.
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final AccountDesk desk;
    private final AccountViews views;
    private final PasswordChange passwords;

    AccountController(AccountDesk desk, AccountViews views, PasswordChange passwords) {
        this.desk = desk;
        this.views = views;
        this.passwords = passwords;
    }

    @GetMapping
    @Needs({Role.SYS_ADMIN, Role.SEC_ADMIN})
    List<AccountViews.AccountView> accounts() {
        return views.all();
    }

    @PostMapping
    @Needs(Role.SYS_ADMIN)
    Created create(Actor actor, @Valid @RequestBody AccountForm form) {
        var password = Secrets.oneTimePassword();
        return new Created(desk.create(actor, form.login(), form.personId(), form.name(), form.unitId(), password), Logins.normal(form.login()), password);
    }

    @PutMapping("/{id}/rights")
    @Needs(Role.SEC_ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(Actor actor, @PathVariable UUID id, @Valid @RequestBody RightsForm form) {
        desk.grant(actor, id, form.roles(), form.scope() == null ? Set.of() : form.scope(), form.version());
    }

    @PostMapping("/{id}/disable")
    @Needs(Role.SYS_ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Actor actor, @PathVariable UUID id) {
        desk.disable(actor, id);
    }

    @PostMapping("/{id}/enable")
    @Needs(Role.SYS_ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Actor actor, @PathVariable UUID id) {
        desk.enable(actor, id);
    }

    @PostMapping("/{id}/reset-password")
    @Needs(Role.SYS_ADMIN)
    Created resetPassword(Actor actor, @PathVariable UUID id) {
        var account = desk.toReset(actor, id);
        return new Created(id, account.login(), passwords.reset(actor, account));
    }

    record Created(UUID id, String login, String password) {
    }

    record AccountForm(@NotBlank String login, @Nullable UUID personId, @Nullable String name, @Nullable UUID unitId) {
    }

    record RightsForm(@NotNull Set<Role> roles, @Nullable Set<UUID> scope, @Nullable Integer version) {
    }
}
