package guatu.ground.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainTests {

    private static final Instant AT = Instant.parse("2026-06-30T02:00:00Z");

    @Test
    void holdsTogetherFromTheFirstLinkOn() {
        var links = chain(5);
        assertThat(links).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(links.getFirst().prevHash()).isEqualTo("0".repeat(64));
        assertThat(Chain.firstBreak(Head.NONE, links)).isEmpty();
    }

    @Test
    void isTheSameWrittenAtOnceOrInParts() {
        var first = Chain.extend(Head.NONE, AT, sealable(3));
        var rest = Chain.extend(new Head(3, first.getLast().hash()), AT, sealable(2));
        var together = new ArrayList<>(first);
        together.addAll(rest);
        assertThat(Chain.firstBreak(Head.NONE, together)).isEmpty();
    }

    @Test
    void showsWhereALinkWasAltered() {
        var links = new ArrayList<>(chain(5));
        var third = links.get(2);
        links.set(2, new Entry(third.id(), third.seq(), third.at(), third.kind(), third.subject(), "f".repeat(64), third.prevHash(), third.hash()));
        assertThat(Chain.firstBreak(Head.NONE, links)).hasValue(3);
    }

    @Test
    void showsWhereALinkWasLost() {
        var links = new ArrayList<>(chain(5));
        links.remove(3);
        assertThat(Chain.firstBreak(Head.NONE, links)).hasValue(4);
    }

    private static List<Entry> chain(int n) {
        return Chain.extend(Head.NONE, AT, sealable(n));
    }

    private static List<Chain.Sealable> sealable(int n) {
        return IntStream.range(0, n).mapToObj(i -> new Chain.Sealable("verdict", UUID.nameUUIDFromBytes(new byte[] {(byte) i}), "{\"n\":" + i + "}")).toList();
    }
}
