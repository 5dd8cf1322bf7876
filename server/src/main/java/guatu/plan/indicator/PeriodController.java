package guatu.plan.indicator;

import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/items/{item}")
class PeriodController {

    private final Indicators indicators;
    private final PeriodPages pages;

    PeriodController(Indicators indicators, PeriodPages pages) {
        this.indicators = indicators;
        this.pages = pages;
    }

    @GetMapping("/periods")
    @SignedIn
    List<PeriodPage> get(@PathVariable UUID item, @RequestParam(defaultValue = "CARRY_ALL") DebtMode mode) {
        return pages.of(item, mode);
    }

    /// What would move, before it is saved.
    @PostMapping("/indicators/{indicator}/periods/preview")
    @Needs(Role.CLERK)
    List<PeriodMove> preview(@PathVariable UUID item, @PathVariable UUID indicator, @Valid @RequestBody IndicatorController.PeriodForm form) {
        return indicators.adjustment(item, indicator, form.level(), form.from(), form.target()).moves();
    }
}
