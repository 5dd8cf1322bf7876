package guatu.plan.indicator;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ItemsByKindController {

    private final ItemsByKind door;
    private final CommandLog commands;

    ItemsByKindController(ItemsByKind door, CommandLog commands) {
        this.door = door;
        this.commands = commands;
    }

    @PostMapping("/api/campaigns/{campaign}/items-by-kind")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Item add(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody KindItemForm form) {
        return commands.once(command, "item.add-by-kind", () -> door.add(actor, campaign, form.kind(), form.words(), form.actionId(),
            form.numbers().stream().map(NumberForm::wanted).toList()), Item.class);
    }

    /// An item of a kind as the page sends it; numbers that were left open are not sent.
    record KindItemForm(@NotBlank @Size(max = 40) String kind, @NotBlank @Size(max = 40) String no, @NotBlank @Size(max = 500) String title,
            @Nullable UUID categoryId, @Nullable UUID actionId, @Nullable UUID leadUnit, @Nullable @Size(max = 200) String directResponsible,
            @Nullable LocalDate start, @Nullable LocalDate due, @NotNull @Size(max = 50) List<@Valid @NotNull NumberForm> numbers) {

        NewItem words() {
            return NewItem.of(no.strip(), title.strip()).in(categoryId).by(leadUnit, List.of(), null)
                .led(null, null, directResponsible == null || directResponsible.isBlank() ? null : directResponsible.strip()).within(start, due);
        }
    }

    record NumberForm(@NotBlank @Size(max = 200) String name, @NotNull Relation relation, @NotNull BigDecimal value, @NotNull @Size(max = 40) String unit) {

        NewIndicator wanted() {
            return NewIndicator.of(name.strip(), relation, value, unit.strip());
        }
    }
}
