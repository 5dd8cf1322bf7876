package guatu.plan.indicator;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import guatu.plan.campaign.Campaigns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/items/{item}/indicators")
class IndicatorController {

    private final Indicators indicators;
    private final Campaigns campaigns;
    private final Calendars calendars;

    IndicatorController(Indicators indicators, Campaigns campaigns, Calendars calendars) {
        this.indicators = indicators;
        this.campaigns = campaigns;
        this.calendars = calendars;
    }

    @GetMapping
    @SignedIn
    List<IndicatorPage> get(@PathVariable UUID item, @RequestParam(defaultValue = "false") boolean days) {
        campaigns.item(item);
        return indicators.of(item).stream().map(indicator -> page(indicator, days)).toList();
    }

    @PutMapping
    @Needs(Role.CLERK)
    List<IndicatorPage> put(Actor actor, @PathVariable UUID item, @Valid @RequestBody IndicatorForms forms) {
        indicators.replace(actor, Map.of(item, forms.indicators().stream().map(IndicatorForm::wanted).toList()));
        return get(item, false);
    }

    @PutMapping("/{indicator}/periods")
    @Needs(Role.CLERK)
    List<IndicatorPage> setPeriod(Actor actor, @PathVariable UUID item, @PathVariable UUID indicator, @Valid @RequestBody PeriodForm form) {
        indicators.setPeriod(actor, item, indicator, form.level(), form.from(), form.target(), form.reason());
        return get(item, false);
    }

    private IndicatorPage page(Indicator one, boolean days) {
        var split = indicators.split(one, calendars.current());
        return new IndicatorPage(one.id(), one.name(), one.relation(), one.value(), one.unit(), one.weight(), one.baseline(),
            !one.targets().isEmpty(), new Targets(split.buckets(Level.QUARTER), split.buckets(Level.MONTH), split.buckets(Level.WEEK),
                days ? split.days() : null));
    }

    /// An indicator with its targets by period; `byHand` if the periods were set and not split evenly.
    record IndicatorPage(UUID id, String name, Relation relation, BigDecimal value, String unit, BigDecimal weight,
            @Nullable BigDecimal baseline, boolean byHand, Targets targets) {}

    record Targets(List<Bucket> quarters, List<Bucket> months, List<Bucket> weeks, @Nullable List<Share> days) {}

    record IndicatorForms(@NotNull @Size(max = 50) List<@Valid @NotNull IndicatorForm> indicators) {}

    record PeriodForm(@NotNull Level level, @NotNull LocalDate from, @NotNull BigDecimal target, @Nullable @Size(max = 200) String reason) {}

    /// An indicator as the page sends it.
    record IndicatorForm(@Nullable UUID id, @NotBlank @Size(max = 200) String name, @NotNull Relation relation, @NotNull BigDecimal value,
            @NotNull @Size(max = 40) String unit, @Nullable BigDecimal weight, @Nullable BigDecimal baseline,
            @Nullable @Size(max = 400) List<@NotNull PeriodTarget> targets) {

        NewIndicator wanted() {
            return new NewIndicator(id, name, relation, value, unit, weight, baseline, targets == null ? List.of() : targets);
        }
    }
}
