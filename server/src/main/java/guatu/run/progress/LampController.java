package guatu.run.progress;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class LampController {

    private final ProgressBoard board;
    private final SamePeriods periods;
    private final CommandLog commands;

    LampController(ProgressBoard board, SamePeriods periods, CommandLog commands) {
        this.board = board;
        this.periods = periods;
        this.commands = commands;
    }

    @GetMapping("/items/{item}/lamp")
    @SignedIn
    LampAnswer why(@PathVariable UUID item, @RequestParam(required = false) @Nullable LocalDate date) {
        return board.why(item, date == null ? LocalDate.MAX : date).with(board.history(item));
    }

    @GetMapping("/items/{item}/curve")
    @SignedIn
    Curve curve(Actor actor, @PathVariable UUID item) {
        return board.curve(actor, item);
    }

    @GetMapping("/campaigns/{campaign}/same-period")
    @SignedIn
    SamePeriod samePeriod(@PathVariable UUID campaign) {
        return periods.of(campaign);
    }

    @PostMapping("/campaigns/{campaign}/day-end")
    @Needs(Role.CLERK)
    Evaluated endDay(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody Day day) {
        return commands.once(command, "progress.day-end", () -> board.endDay(actor, campaign, day.dataDate()), Evaluated.class);
    }

    record Day(@NotNull LocalDate dataDate) {}
}
