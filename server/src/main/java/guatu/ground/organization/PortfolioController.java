package guatu.ground.organization;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/portfolios")
class PortfolioController {

    private final Portfolios portfolios;
    private final CommandLog commands;

    PortfolioController(Portfolios portfolios, CommandLog commands) {
        this.portfolios = portfolios;
        this.commands = commands;
    }

    @GetMapping
    @SignedIn
    List<Portfolio> all() {
        return portfolios.all();
    }

    @PostMapping
    @Needs(Role.CLERK)
    Portfolio begin(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody BeginForm form) {
        return commands.once(command, "portfolio.begin", () -> portfolios.begin(actor, form.personId(), form.unitId(), form.field(), form.from()), Portfolio.class);
    }

    @PostMapping("/{id}/end")
    @Needs(Role.CLERK)
    Portfolio end(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody EndForm form) {
        return commands.once(command, "portfolio.end", () -> portfolios.end(actor, id, form.to()), Portfolio.class);
    }

    record BeginForm(@NotNull UUID personId, @Nullable UUID unitId, @Nullable @Size(max = 100) String field, @NotNull LocalDate from) {}

    record EndForm(@NotNull LocalDate to) {}
}
