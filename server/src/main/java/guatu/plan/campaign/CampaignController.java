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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/api/campaigns")
class CampaignController {

    private final Campaigns campaigns;
    private final CampaignPages pages;
    private final CommandLog commands;

    CampaignController(Campaigns campaigns, CampaignPages pages, CommandLog commands) {
        this.campaigns = campaigns;
        this.pages = pages;
        this.commands = commands;
    }

    @GetMapping
    @SignedIn
    List<Campaign> all() {
        return campaigns.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Campaign open(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody CampaignForm form) {
        return commands.once(command, "campaign.open", () -> campaigns.open(actor, form.asked()), Campaign.class);
    }

    @GetMapping("/{campaign}")
    @SignedIn
    CampaignPages.Page get(@PathVariable UUID campaign) {
        return pages.of(campaign);
    }

    @PutMapping("/{campaign}")
    @Needs(Role.CLERK)
    Campaign change(Actor actor, @PathVariable UUID campaign, @Valid @RequestBody CampaignForm form) {
        var state = form.state() == null ? campaigns.get(campaign).state() : form.state();
        return campaigns.change(actor, campaign, form.asked(), state, form.version() == null ? 0 : form.version());
    }

    @GetMapping("/{campaign}/versions")
    @SignedIn
    List<FrozenList> versions(@PathVariable UUID campaign) {
        return campaigns.listVersions(campaign);
    }

    @PostMapping("/{campaign}/categories")
    @Needs(Role.CLERK)
    Category category(@PathVariable UUID campaign, @Valid @RequestBody CategoryForm form) {
        return campaigns.category(campaign, form.name());
    }

    @PutMapping("/categories/{category}")
    @Needs(Role.CLERK)
    Category change(Actor actor, @PathVariable UUID category, @Valid @RequestBody CategoryChange form) {
        return campaigns.change(actor, category, form.name(), form.sort());
    }

    @DeleteMapping("/categories/{category}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void removeCategory(Actor actor, @PathVariable UUID category) {
        campaigns.removeCategory(actor, category);
    }

    record CategoryChange(@NotBlank @Size(max = 60) String name, @Min(1) @Max(9999) int sort) {}

    record CategoryForm(@NotBlank @Size(max = 60) String name) {}

    record CampaignForm(@NotBlank @Size(max = 100) String name, @Min(2000) @Max(2100) int year, @NotNull LocalDate from,
            @NotNull LocalDate to, @Nullable Cadence cadence, @Nullable CampaignState state, @Nullable Integer version, @Nullable CampaignType type,
            @Nullable UUID predecessor, @Nullable FourFixes fourFixes, @Nullable @Size(max = 2000) String rewardRule) {

        NewCampaign asked() {
            return new NewCampaign(name, year, from, to, cadence == null ? Cadence.HALF_MONTH : cadence, type, predecessor, fourFixes, rewardRule);
        }
    }
}
