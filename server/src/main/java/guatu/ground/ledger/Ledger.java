package guatu.ground.ledger;

import guatu.ground.kernel.BusinessClock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 存证链: seals content by its hash, one chain per tenant. The content itself stays in its own module.
@Service
@Transactional
public class Ledger {

    private static final int PAGE = 10_000;

    private final Entries entries;
    private final JsonMapper json;
    private final BusinessClock clock;

    Ledger(Entries entries, JsonMapper json, BusinessClock clock) {
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /// Seals one content in the caller's transaction.
    public Entry append(String kind, UUID subject, Object body) {
        return appendAll(List.of(new NewEntry(kind, subject, body))).getFirst();
    }

    /// Seals many contents in the order given; the chain is computed in memory and written in one batch.
    public List<Entry> appendAll(List<NewEntry> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var sealable = fresh.stream().map(one -> new Chain.Sealable(one.kind(), one.subject(), canonical(one.body()))).toList();
        var links = Chain.extend(entries.lockedHead(), clock.now().truncatedTo(ChronoUnit.MICROS), sealable);
        entries.add(links);
        return links;
    }

    /// The hash of the newest link, hex; 64 zeros before the first.
    @Transactional(readOnly = true)
    public String head() {
        return entries.head().orElse(Head.NONE).hash();
    }

    /// The number of the first link that was altered or lost, if any.
    @Transactional(readOnly = true)
    public OptionalLong firstBreak() {
        var head = Head.NONE;
        for (var links = entries.after(0, PAGE); !links.isEmpty(); links = entries.after(head.seq(), PAGE)) {
            var broken = Chain.firstBreak(head, links);
            if (broken.isPresent()) {
                return broken;
            }
            head = new Head(links.getLast().seq(), links.getLast().hash());
        }
        return head.equals(entries.head().orElse(Head.NONE)) ? OptionalLong.empty() : OptionalLong.of(head.seq() + 1);
    }

    /// The hash under which a content is sealed: SHA-256 over its canonical JSON, hex.
    public String hashOf(Object body) {
        return Chain.sha256(canonical(body));
    }

    private String canonical(Object body) {
        return CanonicalJson.of(json.valueToTree(body));
    }
}
