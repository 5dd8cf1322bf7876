package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/unit-classes/{year}")
class UnitClassController {

    private final Months months;
    private final MonthPages pages;

    UnitClassController(Months months, MonthPages pages) {
        this.months = months;
        this.pages = pages;
    }

    @GetMapping
    @Needs({Role.CLERK, Role.LEADER})
    MonthViews.Classes get(@PathVariable int year) {
        return pages.classes(year);
    }

    @PutMapping
    @Needs(Role.CLERK)
    MonthViews.Classes put(Actor actor, @PathVariable int year, @Valid @RequestBody ClassesForm form) {
        months.classify(actor, year, form.units().stream().collect(Collectors.toMap(ClassForm::unit, one -> one.label().strip(), (_, last) -> last)));
        return pages.classes(year);
    }

    record ClassesForm(@NotNull @Size(max = 2000) List<@Valid @NotNull ClassForm> units) {}

    record ClassForm(@NotNull UUID unit, @NotBlank @Size(max = 20) String label) {}
}
