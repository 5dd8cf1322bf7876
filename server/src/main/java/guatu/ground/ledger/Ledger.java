package guatu.ground.ledger;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 存证链: seals content by its hash, one chain per tenant. The content itself stays in its own module.
@Service
@Transactional
public class Ledger {

    private static final Pattern KIND = Pattern.compile("[a-z0-9.-]{1,60}");

    private final Entries entries;
    private final LedgerReading reading;
    private final Sealing sealing;
    private final LedgerHash hash;
    private final JsonMapper json;

    Ledger(Entries entries, LedgerReading reading, Sealing sealing, LedgerHash hash, JsonMapper json) {
        this.entries = entries;
        this.reading = reading;
        this.sealing = sealing;
        this.hash = hash;
        this.json = json;
    }

    /// Seals one content with the caller's transaction; the answer is the hash of the content, as `hashOf` gives it.
    public String append(String kind, UUID subject, Object body) {
        return appendAll(List.of(new NewEntry(kind, subject, body))).getFirst();
    }

    /// Seals many contents in the order given. They get their numbers in the chain at the end of the transaction.
    public List<String> appendAll(List<NewEntry> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var sealable = fresh.stream().map(one -> new Chain.Sealable(known(one.kind()), one.subject(), hashOf(one.body()))).toList();
        sealing.later(sealable);
        return sealable.stream().map(Chain.Sealable::bodyHash).toList();
    }

    /// The hash of the newest link, hex; 64 zeros before the first. What this transaction seals is not yet in it.
    @Transactional(readOnly = true)
    public String head() {
        return entries.head().orElse(Head.NONE).hash();
    }

    /// The number of the first link that was altered or lost, if any; what is written meanwhile is left for the next time.
    @Transactional(readOnly = true)
    public OptionalLong firstBreak() {
        return reading.check(entries.head().orElse(Head.NONE));
    }

    /// The hash under which a content is sealed now: over its canonical JSON, hex, SHA-256 or SM3 by the setting.
    public String hashOf(Object body) {
        return Chain.hash(hash.algorithm(), CanonicalJson.of(json.valueToTree(body)));
    }

    private static String known(String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of entry: " + kind);
        }
        return kind;
    }
}
