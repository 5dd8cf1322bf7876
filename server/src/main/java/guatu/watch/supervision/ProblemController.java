package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProblemController {

    private final ProblemOpening opening;
    private final ProblemReader reader;
    private final ProblemPage page;
    private final CommandLog commands;
    private final BusinessClock clock;

    ProblemController(ProblemOpening opening, ProblemReader reader, ProblemPage page, CommandLog commands, BusinessClock clock) {
        this.opening = opening;
        this.reader = reader;
        this.page = page;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/api/problems")
    @Needs({Role.CLERK, Role.LIAISON, Role.LEADER, Role.VERIFIER, Role.RELEASER})
    ProblemView.Page list(Actor actor, @RequestParam @Nullable UUID campaign, @RequestParam @Nullable String state, @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable UUID item, @RequestParam(defaultValue = "false") boolean overdue, @RequestParam @Nullable @Size(max = 100) String q,
            @RequestParam @Nullable String after) {
        return reader.page(ProblemFilter.of(actor, campaign, state, unit, item, overdue, q, clock.today()), after);
    }

    @GetMapping("/api/problems/rates")
    @Needs({Role.CLERK, Role.LIAISON, Role.LEADER, Role.VERIFIER, Role.RELEASER})
    ProblemView.Rates rates(Actor actor, @RequestParam UUID campaign, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        return reader.rates(actor, campaign, from, to);
    }

    @GetMapping("/api/problems/zeroing")
    @Needs({Role.CLERK, Role.LIAISON, Role.LEADER, Role.VERIFIER, Role.RELEASER})
    ProblemZeroing zeroing(Actor actor, @RequestParam UUID campaign, @RequestParam @Nullable LocalDate until) {
        return reader.zeroing(actor, campaign, until);
    }

    @GetMapping("/api/problems/{id}")
    @Needs({Role.CLERK, Role.LIAISON, Role.LEADER, Role.VERIFIER, Role.RELEASER})
    ProblemView.Whole one(Actor actor, @PathVariable UUID id) {
        return page.of(actor, id);
    }

    @GetMapping("/api/items/{item}/problems")
    @Needs({Role.CLERK, Role.LIAISON, Role.LEADER, Role.VERIFIER, Role.RELEASER})
    List<ProblemView.Row> ofItem(Actor actor, @PathVariable UUID item) {
        return reader.ofItem(actor, item);
    }

    @PostMapping("/api/problems")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Opened open(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody BatchForm form) {
        return commands.once(command, "problem.open",
            () -> new Opened(opening.open(actor, form.batch().stream().map(one -> one.problem(form.label())).toList(), !Boolean.TRUE.equals(form.registerOnly()))),
            Opened.class);
    }

    /// The new files in the order given.
    record Opened(List<UUID> problems) {
    }

    /// 交办, one or a batch: handing over many at once is allowed, clearing many is not.
    record BatchForm(@Nullable @Size(max = 60) String label, @Nullable Boolean registerOnly, @NotEmpty @Size(max = 500) List<@NotNull @Valid ProblemForm> batch) {
    }

    record ProblemForm(@Nullable UUID campaign, @Nullable UUID item, @Nullable UUID unit, @Nullable ProblemSource source, @Nullable UUID report,
            @Nullable @Size(max = 200) String title, @Nullable @Size(max = 4000) String facts, @Nullable @Size(max = 60) String category,
            @Nullable LocalDate dueOn, @Nullable @Min(1) @Max(500) Integer days) {

        NewProblem problem(@Nullable String label) {
            var from = source == null ? report == null ? ProblemSource.HAND : ProblemSource.REPORT : source;
            return new NewProblem(campaign, item, unit, from, report, label == null || label.isBlank() ? null : label.strip(), title, facts, category, dueOn, days);
        }
    }
}
