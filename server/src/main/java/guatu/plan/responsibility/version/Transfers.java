package guatu.plan.responsibility.version;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedOut;
import guatu.ground.ledger.Ledger;
import guatu.ground.ledger.NewEntry;
import guatu.plan.campaign.Campaigns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 移交: gives list versions to readers, with a read-only link each, and keeps their receipts.
@Service
@Transactional
public class Transfers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int YEARS = 3;

    private final TransferStore store;
    private final Versions versions;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Transfers(TransferStore store, Versions versions, Campaigns campaigns, Ledger ledger, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// A reader with the secret of its link, shown this once.
    public record Made(UUID id, String name, String token) {}

    /// Makes a reader whose link opens until and including a day, at most three years ahead.
    public Made make(Actor actor, ReaderKind kind, String name, LocalDate expires) {
        actor.must(Role.CLERK);
        var today = clock.today();
        if (expires.isBefore(today) || expires.isAfter(today.plusYears(YEARS))) {
            throw new BadInput("expires", "version.reader-expires", today, today.plusYears(YEARS));
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var reader = new Reader(Ids.next(), kind, name.strip(), expires, actor.name(), clock.now(), null, null);
        store.add(reader, hash(token));
        events.publishEvent(new Audited(actor, "reader.made", reader.name(), true, Map.of("kind", kind, "expires", expires)));
        return new Made(reader.id(), reader.name(), token);
    }

    /// Ends a link at once; what was handed over and received stays known.
    public void revoke(Actor actor, UUID reader) {
        actor.must(Role.CLERK);
        if (store.revoke(reader, clock.now()) == 0) {
            throw new NotFound("接收方", reader);
        }
        events.publishEvent(new Audited(actor, "reader.revoked", reader.toString(), true, Map.of()));
    }

    @Transactional(readOnly = true)
    List<Reader> readers() {
        return store.readers();
    }

    @Transactional(readOnly = true)
    List<Transfer> ofCampaign(UUID campaign) {
        return store.ofCampaign(campaign);
    }

    /// Hands a version to readers; who has it already is passed over. Returns the new transfers in the order of the readers.
    public List<UUID> hand(Actor actor, UUID campaign, int n, List<UUID> readers) {
        actor.must(Role.CLERK);
        var version = versions.of(campaign).stream().filter(one -> one.n() == n).findFirst().orElseThrow(() -> new NotFound("清单版本", n));
        var known = store.readers().stream().collect(Collectors.toMap(Reader::id, Function.identity()));
        var had = store.ofCampaign(campaign).stream().filter(one -> one.n() == n).map(Transfer::readerId).collect(Collectors.toSet());
        var today = clock.today();
        var fresh = readers.stream().distinct().filter(id -> !had.contains(id)).map(id -> {
            var reader = known.get(id);
            if (reader == null) {
                throw new NotFound("接收方", id);
            }
            if (!reader.opens(today)) {
                throw new Refusal("version.reader-ended", reader.name());
            }
            return new Transfer(Ids.next(), campaign, n, id, reader.kind(), reader.name(), clock.now().truncatedTo(ChronoUnit.MICROS), actor.name(),
                versions.sha256(campaign, n), null, null, null);
        }).toList();
        store.hand(fresh);
        ledger.appendAll(fresh.stream().map(one -> new NewEntry("list-transfer", one.id(), one)).toList());
        fresh.forEach(one -> events.publishEvent(new Audited(actor, "list.transferred", one.reader(), true, Map.of("campaign", campaign, "version", version.n()))));
        return fresh.stream().map(Transfer::id).toList();
    }

    /// A receipt on paper, recorded by the office that handed over.
    public void receivedOnPaper(Actor actor, UUID transfer, String by) {
        actor.must(Role.CLERK);
        receive(actor, store.find(transfer).orElseThrow(() -> new NotFound("移交", transfer)), by, Transfer.Way.PAPER);
    }

    /// The reader whose link this is; a link that ended or never was is answered like no sign-in.
    Reader reader(@Nullable String token) {
        var reader = token == null ? null : store.byHash(hash(token)).filter(one -> one.opens(clock.today())).orElse(null);
        if (reader == null) {
            throw new SignedOut();
        }
        return reader;
    }

    /// What a reader was handed, newest first; the visit is remembered.
    List<Transfer> opened(Reader reader) {
        store.opened(reader.id(), clock.now());
        return store.ofReader(reader.id());
    }

    /// One thing that this reader was handed; anything else does not exist for it.
    @Transactional(readOnly = true)
    Transfer ofReader(Reader reader, UUID transfer) {
        return store.find(transfer).filter(one -> one.readerId().equals(reader.id())).orElseThrow(() -> new NotFound("移交", transfer));
    }

    void receivedOverLink(Reader reader, UUID transfer, String by) {
        receive(Actor.system(reader.name()), ofReader(reader, transfer), by, Transfer.Way.LINK);
    }

    private void receive(Actor actor, Transfer transfer, String by, Transfer.Way way) {
        var at = clock.now().truncatedTo(ChronoUnit.MICROS);
        if (!store.receive(transfer.id(), by.strip(), way, at)) {
            throw new Refusal("version.received-already", transfer.reader(), String.valueOf(transfer.receivedBy()));
        }
        var name = campaigns.get(transfer.campaignId()).name();
        ledger.append("list-receipt", transfer.id(), Map.of("transfer", transfer.id(), "sha256", transfer.sha256(), "by", by.strip(), "on", way, "at", at));
        events.publishEvent(new Audited(actor, "list.received", name, true, Map.of("version", transfer.n(), "reader", transfer.reader(), "by", by.strip(), "on", way)));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
