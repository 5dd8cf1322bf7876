package guatu.run.progress;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
@RequestMapping("/api/items/{item}")
class ReportController {

    private static final int PAGE = 24;

    private final ProgressBoard board;

    ReportController(ProgressBoard board) {
        this.board = board;
    }

    @GetMapping("/report-form")
    @SignedIn
    ReportForm form(Actor actor, @PathVariable UUID item, Locale locale) {
        return board.form(actor, item, locale);
    }

    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.LIAISON)
    Filed file(Actor actor, @PathVariable UUID item, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReportBody said) {
        return board.file(actor, item, said.report(), command);
    }

    @GetMapping("/reports")
    @SignedIn
    ReportPage reports(Actor actor, @PathVariable UUID item, @RequestParam(required = false) @Nullable Integer after) {
        var rows = board.reports(actor, item, after == null ? Integer.MAX_VALUE : after, PAGE);
        return new ReportPage(rows, rows.size() < PAGE ? null : rows.getLast().n());
    }

    record ReportPage(List<ReportRow> rows, @Nullable Integer next) {}

    record ReportedWindow(@NotNull LocalDate from, @Nullable LocalDate to) {}

    record ReportedValue(@NotNull UUID measure, @Nullable BigDecimal value, @Nullable LocalDate doneOn, @Nullable Boolean same) {}

    record ReportBody(@NotNull @Min(0) Integer version, @NotNull @Valid ReportedWindow window, @NotNull @Size(max = 200) List<@NotNull @Valid ReportedValue> values,
            @Nullable Boolean unchanged, @Nullable @Size(max = 2000) String progress, @Nullable @Size(max = 2000) String problem,
            @Nullable @Size(max = 40) String reasonCode, @Nullable @Size(max = 2000) String plan, @Nullable @Size(max = 2000) String suggestion,
            @Nullable @Size(max = 30) List<@NotNull UUID> evidence, @Nullable @Min(0) @Max(86400) Integer seconds,
            @Nullable @Size(max = 500) String correctionReason) {

        NewReport report() {
            return new NewReport(version, window.from(),
                values.stream().map(one -> new NewReport.NewValue(one.measure(), one.value(), one.doneOn(), Boolean.TRUE.equals(one.same()))).toList(),
                Boolean.TRUE.equals(unchanged), text(progress), text(problem), reasonCode, text(plan), text(suggestion),
                evidence == null ? List.of() : evidence, seconds, correctionReason);
        }

        private static String text(@Nullable String said) {
            return said == null ? "" : said;
        }
    }
}
