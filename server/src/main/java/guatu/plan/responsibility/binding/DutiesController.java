package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class DutiesController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Bindings bindings;
    private final DutyPages pages;
    private final CommandLog commands;

    DutiesController(Bindings bindings, DutyPages pages, CommandLog commands) {
        this.bindings = bindings;
        this.pages = pages;
        this.commands = commands;
    }

    @GetMapping("/campaigns/{campaign}/duties")
    @SignedIn
    DutyPages.MatrixView matrix(@PathVariable UUID campaign) {
        return pages.matrix(campaign);
    }

    @GetMapping("/campaigns/{campaign}/duties/loads")
    @SignedIn
    DutyPages.LoadView loads(@PathVariable UUID campaign) {
        return pages.load(campaign);
    }

    @GetMapping("/campaigns/{campaign}/duties/findings")
    @SignedIn
    DutyPages.LintView findings(@PathVariable UUID campaign, @RequestParam(required = false) Lint.@Nullable Code code) {
        return pages.lint(campaign, code);
    }

    @GetMapping("/campaigns/{campaign}/duties/matrix.xlsx")
    @SignedIn
    ResponseEntity<byte[]> workbook(@PathVariable UUID campaign) {
        var view = pages.matrix(campaign);
        var name = ContentDisposition.attachment().filename("捆绑矩阵-" + view.today() + ".xlsx", java.nio.charset.StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, XLSX).header(HttpHeaders.CONTENT_DISPOSITION, name.toString()).body(MatrixWorkbook.of(view));
    }

    @PutMapping("/campaigns/{campaign}/duties/scheme")
    @Needs(Role.CLERK)
    Scheme settle(Actor actor, @PathVariable UUID campaign, @Valid @RequestBody SchemeForm form) {
        return bindings.settle(actor, campaign, form.order());
    }

    @PostMapping("/campaigns/{campaign}/bindings")
    @Needs(Role.CLERK)
    Binding bind(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody BindForm form) {
        var order = new BindingOrder(form.slotId(), form.personId(), form.unitId(), form.itemId(), form.object(), form.from());
        return commands.once(command, "binding.bind", () -> bindings.bind(actor, campaign, order), Binding.class);
    }

    @PostMapping("/bindings/{id}/end")
    @Needs(Role.CLERK)
    Binding end(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody EndForm form) {
        return commands.once(command, "binding.end", () -> bindings.end(actor, id, form.to(), form.reason()), Binding.class);
    }

    record SlotForm(@Nullable UUID id, @NotBlank @Size(max = 30) String name, Slot.@NotNull Kind kind, @Min(0) @Max(9) int least) {}

    record SchemeForm(@NotBlank @Size(max = 30) String name, @Min(1) @Max(999) int mostBound, @Min(1) @Max(9999) int mostLed, @Min(1) @Max(9999) int mostDirect,
            @NotNull @Size(max = 200) List<UUID> leaders, @NotEmpty @Size(max = 20) List<@Valid SlotForm> slots, int version) {

        SchemeOrder order() {
            return new SchemeOrder(name, new Limits(mostBound, mostLed, mostDirect), leaders,
                slots.stream().map(slot -> new SchemeOrder.WantedSlot(slot.id(), slot.name(), slot.kind(), slot.least())).toList(), version);
        }
    }

    record BindForm(@NotNull UUID slotId, @NotNull UUID personId, @Nullable UUID unitId, @Nullable UUID itemId, @Nullable @Size(max = 200) String object,
            @NotNull LocalDate from) {}

    record EndForm(@NotNull LocalDate to, @NotBlank @Size(max = 200) String reason) {}
}
