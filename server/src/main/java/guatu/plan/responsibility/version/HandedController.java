package guatu.plan.responsibility.version;

import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.ReaderToken;
import guatu.plan.campaign.Campaigns;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a reader sees over its link: the versions it was handed, the differences between them, and its receipts; nothing else.
@RestController
@RequestMapping("/api/handed")
@ReaderToken
class HandedController {

    static final String HEADER = "Reader-Token";

    private final Transfers transfers;
    private final Versions versions;
    private final Campaigns campaigns;
    private final CommandLog commands;

    HandedController(Transfers transfers, Versions versions, Campaigns campaigns, CommandLog commands) {
        this.transfers = transfers;
        this.versions = versions;
        this.campaigns = campaigns;
        this.commands = commands;
    }

    record Handed(ReaderKind kind, String reader, LocalDate expires, List<One> handed) {}

    record One(UUID id, UUID campaignId, String campaign, int n, Instant handedAt, String handedBy, String sha256, @Nullable Instant receivedAt,
            @Nullable String receivedBy) {}

    @GetMapping
    Handed all(@RequestHeader(value = HEADER, required = false) @Nullable String token) {
        var reader = transfers.reader(token);
        return new Handed(reader.kind(), reader.name(), reader.expires(), transfers.opened(reader).stream().map(one -> new One(one.id(), one.campaignId(),
            campaigns.get(one.campaignId()).name(), one.n(), one.handedAt(), one.handedBy(), one.sha256(), one.receivedAt(), one.receivedBy())).toList());
    }

    @GetMapping("/{transfer}/rows")
    VersionController.Rows rows(@RequestHeader(value = HEADER, required = false) @Nullable String token, @PathVariable UUID transfer) {
        var one = transfers.ofReader(transfers.reader(token), transfer);
        return new VersionController.Rows(campaigns.get(one.campaignId()).name(), one.n(), one.sha256(), versions.rows(one.campaignId(), one.n()));
    }

    /// From an earlier version that this reader was handed as well.
    @GetMapping("/{transfer}/difference")
    ListDifference difference(@RequestHeader(value = HEADER, required = false) @Nullable String token, @PathVariable UUID transfer, @RequestParam UUID from) {
        var reader = transfers.reader(token);
        var one = transfers.ofReader(reader, transfer);
        var before = transfers.ofReader(reader, from);
        return ListDifference.between(versions.rows(before.campaignId(), before.n()), versions.rows(one.campaignId(), one.n()));
    }

    @PostMapping("/{transfer}/receipt")
    VersionController.Done receipt(@RequestHeader(value = HEADER, required = false) @Nullable String token, @PathVariable UUID transfer,
            @RequestHeader("Command-Id") UUID command, @Valid @RequestBody VersionController.ReceiptForm form) {
        var reader = transfers.reader(token);
        return commands.once(command, "list.receipt", () -> {
            transfers.receivedOverLink(reader, transfer, form.by());
            return new VersionController.Done(true);
        }, VersionController.Done.class);
    }
}
