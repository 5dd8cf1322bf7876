package guatu.plan.responsibility.version;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.FrozenList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class VersionController {

    private final Versions versions;
    private final Transfers transfers;
    private final Campaigns campaigns;
    private final CommandLog commands;

    VersionController(Versions versions, Transfers transfers, Campaigns campaigns, CommandLog commands) {
        this.versions = versions;
        this.transfers = transfers;
        this.campaigns = campaigns;
        this.commands = commands;
    }

    /// Versions newest first; who received them is for the office and the leaders.
    record Page(String campaign, List<FrozenList> versions, List<Transfer> transfers) {}

    record Rows(String campaign, int n, String sha256, List<HandedRow> rows) {}

    record ReaderForm(@NotNull ReaderKind kind, @NotBlank @Size(max = 60) String name, @NotNull LocalDate expires) {}

    record TransferForm(@NotEmpty @Size(max = 50) List<@NotNull UUID> readers) {}

    record ReceiptForm(@NotBlank @Size(max = 60) String by) {}

    record Done(boolean done) {}

    @GetMapping("/campaigns/{campaign}/transfers")
    @SignedIn
    Page page(Actor actor, @PathVariable UUID campaign) {
        var told = actor.has(Role.CLERK) || actor.has(Role.LEADER);
        return new Page(campaigns.get(campaign).name(), versions.of(campaign), told ? transfers.ofCampaign(campaign) : List.of());
    }

    @GetMapping("/campaigns/{campaign}/versions/{n}/rows")
    @SignedIn
    Rows rows(@PathVariable UUID campaign, @PathVariable int n) {
        return new Rows(campaigns.get(campaign).name(), n, versions.sha256(campaign, n), versions.rows(campaign, n));
    }

    @GetMapping("/campaigns/{campaign}/versions/difference")
    @SignedIn
    ListDifference difference(@PathVariable UUID campaign, @RequestParam int from, @RequestParam(required = false) @Nullable Integer to) {
        return versions.difference(campaign, from, to);
    }

    @PostMapping("/campaigns/{campaign}/versions/{n}/transfers")
    @Needs(Role.CLERK)
    Done hand(Actor actor, @PathVariable UUID campaign, @PathVariable int n, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody TransferForm form) {
        return commands.once(command, "list.transfer", () -> {
            transfers.hand(actor, campaign, n, form.readers());
            return new Done(true);
        }, Done.class);
    }

    @PostMapping("/transfers/{transfer}/receipt")
    @Needs(Role.CLERK)
    Done receipt(Actor actor, @PathVariable UUID transfer, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReceiptForm form) {
        return commands.once(command, "list.receipt", () -> {
            transfers.receivedOnPaper(actor, transfer, form.by());
            return new Done(true);
        }, Done.class);
    }

    @GetMapping("/readers")
    @Needs(Role.CLERK)
    List<Reader> readers() {
        return transfers.readers();
    }

    @PostMapping("/readers")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Transfers.Made make(Actor actor, @Valid @RequestBody ReaderForm form) {
        return transfers.make(actor, form.kind(), form.name(), form.expires());
    }

    @DeleteMapping("/readers/{reader}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void revoke(Actor actor, @PathVariable UUID reader) {
        transfers.revoke(actor, reader);
    }
}
