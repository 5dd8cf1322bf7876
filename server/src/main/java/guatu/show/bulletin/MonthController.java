package guatu.show.bulletin;

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

@RestController
@RequestMapping("/api/months")
class MonthController {

    private final Months months;
    private final MonthPages pages;
    private final CommandLog commands;

    MonthController(Months months, MonthPages pages, CommandLog commands) {
        this.months = months;
        this.pages = pages;
        this.commands = commands;
    }

    @GetMapping
    @SignedIn
    List<MonthViews.CampaignMonths> all() {
        return pages.all();
    }

    @GetMapping("/{month}")
    @SignedIn
    MonthViews.Page get(Actor actor, @PathVariable UUID month) {
        return pages.page(actor, month);
    }

    @GetMapping("/{month}/items")
    @SignedIn
    List<Snapshot.ItemRow> items(@PathVariable UUID month, @RequestParam UUID unit) {
        return pages.items(month, unit);
    }

    @PostMapping("/{month}/freeze")
    @Needs(Role.CLERK)
    MonthViews.Page freeze(Actor actor, @PathVariable UUID month, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody FreezeForm form) {
        return pages.page(actor, months.freeze(actor, month, form.fundsSecured(), form.fundsSource(), command));
    }

    @PostMapping("/{month}/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.LIAISON)
    MonthViews.Page dispute(Actor actor, @PathVariable UUID month, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody DisputeForm form) {
        commands.once(command, "month.dispute", () -> months.dispute(actor, month, form.asDispute()), UUID.class);
        return pages.page(actor, month);
    }

    @PostMapping("/{month}/disputes/{dispute}/decision")
    @Needs(Role.CLERK)
    MonthViews.Page decide(Actor actor, @PathVariable UUID month, @PathVariable UUID dispute, @RequestHeader("Command-Id") UUID command,
            @Valid @RequestBody DecisionForm form) {
        commands.once(command, "month.dispute-decision", () -> {
            months.decide(actor, month, dispute, form.accepted(), form.corrected(), form.reason());
            return dispute;
        }, UUID.class);
        return pages.page(actor, month);
    }

    /// @param fundsSecured 到位资金 in 亿元 where the office knows it, then with its source
    record FreezeForm(@Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal fundsSecured, @Nullable @Size(max = 200) String fundsSource) {}

    record DisputeForm(@NotNull UUID unit, @Nullable UUID item, DisputedFigure.@NotNull Kind figure, @NotBlank @Size(max = 60) String wanted,
            @NotBlank @Size(max = 1000) String text, @NotBlank @Size(max = 1000) String evidence) {

        NewDispute asDispute() {
            return new NewDispute(unit, item, figure, wanted, text, evidence);
        }
    }

    record DecisionForm(@NotNull Boolean accepted, @Nullable @Size(max = 60) String corrected, @NotBlank @Size(max = 1000) String reason) {}
}
