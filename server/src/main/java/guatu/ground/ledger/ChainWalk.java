package guatu.ground.ledger;

import java.util.TreeMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Walks the entries of an export in the order of the file and says what is wrong with which. Memory does not grow with the file:
/// only gaps and entries out of place are remembered, up to a limit.
final class ChainWalk {

    private static final int REMEMBERED = 10_000;

    private final ExportHeader header;
    private final Flaws flaws;
    private final LinkHashes hashes = new LinkHashes();
    private final TreeMap<Long, Gap> gaps = new TreeMap<>();
    private final Map<Long, Place> early = new HashMap<>();
    private final @Nullable String wanted;
    private long expected;
    private long seen;
    private long anchor = -1;
    private @Nullable String before;
    private @Nullable String alsoBefore;

    /// Entries `expected..last` that did not come, and the line where they should be.
    private record Gap(long last, long line) {
    }

    /// An entry that came before its turn.
    private record Place(long line, String hash) {
    }

    ChainWalk(ExportHeader header, Flaws flaws, @Nullable String wanted) {
        this.header = header;
        this.flaws = flaws;
        this.wanted = wanted;
        this.expected = header.firstSeq();
        this.before = header.before();
        if (header.before().equals(wanted)) {
            anchor = header.firstSeq() - 1;
        }
    }

    /// Takes the next entry; `following` is the number of the one after it, 0 if unknown.
    void take(ExportLine entry, long line, long following) {
        seen++;
        var hash = hashes.of(entry);
        var whole = hash.equals(entry.hash());
        if (!whole) {
            flaws.add(Wrong.CHANGED, line, entry.seq(), 0);
        }
        if (entry.seq() < header.firstSeq() || entry.seq() > header.lastSeq()) {
            flaws.add(Wrong.ADDED, line, entry.seq(), 0);
        } else if (entry.seq() < expected) {
            late(entry.seq(), line);
        } else if (entry.seq() > expected && following == expected && early.size() < REMEMBERED) {
            early(entry, line);
        } else {
            inTurn(entry, line, hash, whole);
        }
    }

    private void late(long seq, long line) {
        var gap = gaps.floorEntry(seq);
        if (gap == null || seq > gap.getValue().last) {
            flaws.add(Wrong.ADDED, line, seq, 0);
            return;
        }
        flaws.add(Wrong.REORDERED, line, seq, 0);
        gaps.remove(gap.getKey());
        if (gap.getKey() < seq) {
            gaps.put(gap.getKey(), new Gap(seq - 1, gap.getValue().line));
        }
        if (seq < gap.getValue().last) {
            gaps.put(seq + 1, gap.getValue());
        }
    }

    private void early(ExportLine entry, long line) {
        if (early.putIfAbsent(entry.seq(), new Place(line, entry.hash())) != null) {
            flaws.add(Wrong.ADDED, line, entry.seq(), 0);
        }
    }

    private void inTurn(ExportLine entry, long line, String hash, boolean whole) {
        passOver(entry.seq(), line);
        var twice = early.remove(entry.seq());
        if (twice != null) {
            flaws.add(Wrong.ADDED, twice.line, entry.seq(), 0);
        }
        if (whole && before != null && !entry.prevHash().equals(before) && !entry.prevHash().equals(alsoBefore)) {
            flaws.add(Wrong.LINK, line, entry.seq(), entry.seq() - 1);
        }
        if (whole && hash.equals(wanted)) {
            anchor = entry.seq();
        }
        expected = entry.seq() + 1;
        before = entry.hash();
        alsoBefore = hash;
    }

    /// Numbers between the expected one and `seq` came early or are missing.
    private void passOver(long seq, long line) {
        while (expected < seq) {
            var place = early.remove(expected);
            if (place != null) {
                flaws.add(Wrong.REORDERED, place.line, expected, 0);
                before = place.hash;
                alsoBefore = null;
                expected++;
                continue;
            }
            var last = seq - 1;
            for (var other : early.keySet()) {
                last = other > expected ? Math.min(last, other - 1) : last;
            }
            if (gaps.size() < REMEMBERED) {
                gaps.put(expected, new Gap(last, line));
            } else {
                flaws.add(Wrong.MISSING, line, expected, last);
            }
            before = null;
            alsoBefore = null;
            expected = last + 1;
        }
    }

    /// At the end of the file.
    void end(long line) {
        passOver(header.lastSeq() + 1, line);
        gaps.forEach((first, gap) -> flaws.add(Wrong.MISSING, gap.line, first, gap.last));
        if (header.head().seq() == header.lastSeq() && before != null && !header.head().hash().equals(before) && !header.head().hash().equals(alsoBefore)) {
            flaws.add(Wrong.HEAD_LINE, line, header.lastSeq(), 0);
        }
    }

    long seen() {
        return seen;
    }

    /// The number of the entry that has the head asked for; absent: none has.
    java.util.OptionalLong anchor() {
        return anchor < 0 ? java.util.OptionalLong.empty() : java.util.OptionalLong.of(anchor);
    }

    /// The hash of the last entry in its turn.
    @Nullable String newest() {
        return before;
    }
}
