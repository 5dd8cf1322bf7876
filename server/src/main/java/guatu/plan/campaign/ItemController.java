package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
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
@RequestMapping("/api/items")
class ItemController {

    private final Campaigns campaigns;
    private final CommandLog commands;

    ItemController(Campaigns campaigns, CommandLog commands) {
        this.campaigns = campaigns;
        this.commands = commands;
    }

    @GetMapping("/{item}")
    @SignedIn
    Item get(@PathVariable UUID item) {
        return campaigns.item(item);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Item add(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ItemForm form) {
        var campaign = form.campaignId();
        if (campaign == null) {
            throw new BadInput("campaignId", "item.no-campaign");
        }
        return commands.once(command, "item.add",
                () -> campaigns.addItems(actor, campaign, List.of(form.words())).getFirst(), Item.class);
    }

    @PutMapping("/{item}")
    @Needs(Role.CLERK)
    Item change(Actor actor, @PathVariable UUID item, @Valid @RequestBody ItemForm form) {
        campaigns.changeItems(actor, List.of(new ItemChange(item, form.words(), form.version(), form.reason())));
        return campaigns.item(item);
    }

    @PostMapping("/{item}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void withdraw(Actor actor, @PathVariable UUID item, @Valid @RequestBody WithdrawForm form) {
        campaigns.withdraw(actor, item, form.reason());
    }

    @GetMapping("/{item}/past")
    @SignedIn
    List<ItemPast> past(@PathVariable UUID item) {
        return campaigns.past(item);
    }

    record WithdrawForm(@NotBlank @Size(max = 500) String reason) {}
}
