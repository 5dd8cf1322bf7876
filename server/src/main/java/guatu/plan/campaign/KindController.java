package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/kinds")
class KindController {

    private final Kinds kinds;
    private final CommandLog commands;

    KindController(Kinds kinds, CommandLog commands) {
        this.kinds = kinds;
        this.commands = commands;
    }

    @GetMapping
    @SignedIn
    List<Kind> all() {
        return kinds.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Kind add(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody KindForm form) {
        return commands.once(command, "kind.add", () -> kinds.add(actor, form.code(), form.asked()), Kind.class);
    }

    @PutMapping("/{code}")
    @Needs(Role.CLERK)
    Kind change(Actor actor, @PathVariable String code, @Valid @RequestBody KindForm form) {
        return kinds.change(actor, code, form.asked(), form.version() == null ? 0 : form.version());
    }

    record KindForm(@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String code, @NotBlank @Size(max = 40) String name,
            @NotNull @Size(max = 30) List<@NotBlank @Size(max = 20) String> words, @Nullable @Size(max = 40) String template,
            @NotNull @Size(max = 40) List<@Valid @NotNull NodeForm> nodes, @NotNull @Size(max = 20) List<@Valid @NotNull NumberForm> indicators,
            boolean retired, @Nullable Integer version) {

        NewKind asked() {
            return new NewKind(name, words, template == null || template.isBlank() ? null : template,
                nodes.stream().map(one -> new Kind.Node(one.name().strip(), one.days())).toList(),
                indicators.stream().map(one -> new Kind.Number(one.name().strip(), one.unit().strip(), one.direction())).toList(), retired);
        }
    }

    record NodeForm(@NotBlank @Size(max = 60) String name, @Min(0) @Max(999) int days) {}

    record NumberForm(@NotBlank @Size(max = 60) String name, @NotNull @Size(max = 20) String unit, Kind.@Nullable Direction direction) {}
}
