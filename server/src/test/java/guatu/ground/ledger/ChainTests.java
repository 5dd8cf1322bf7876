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
    void goesOnInPartsAndUnderAnotherAlgorithm() {
        var first = Chain.extend(Head.NONE, AT, HashAlgorithm.SHA_256, sealable(3));
        var rest = Chain.extend(new Head(3, first.getLast().hash()), AT, HashAlgorithm.SM3, sealable(2));
        var together = new ArrayList<>(first);
        together.addAll(rest);
        assertThat(Chain.firstBreak(Head.NONE, together)).isEmpty();
        assertThat(together).extracting(Entry::algorithm).containsExactly("SHA-256", "SHA-256", "SHA-256", "SM3", "SM3");
    }

    @Test
    void showsWhereALinkWasAltered() {
        var links = new ArrayList<>(chain(5));
        var third = links.get(2);
        links.set(2, new Entry(third.id(), third.seq(), third.at(), third.kind(), third.subject(), "f".repeat(64), third.algorithm(), third.prevHash(), third.hash()));
        assertThat(Chain.firstBreak(Head.NONE, links)).hasValue(3);
    }

    @Test
    void showsWhereALinkWasLost() {
        var links = new ArrayList<>(chain(5));
        links.remove(3);
        assertThat(Chain.firstBreak(Head.NONE, links)).hasValue(4);
    }

    @Test
    void hashesAsTheStandardsDo() {
        assertThat(Chain.hash(HashAlgorithm.SM3, "abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Chain.hash(HashAlgorithm.SHA_256, "abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static List<Entry> chain(int n) {
        return Chain.extend(Head.NONE, AT, HashAlgorithm.SHA_256, sealable(n));
    }

    private static List<Chain.Sealable> sealable(int n) {
        return IntStream.range(0, n).mapToObj(i -> new Chain.Sealable("verdict", UUID.nameUUIDFromBytes(new byte[] {(byte) i}), Chain.hash(HashAlgorithm.SHA_256, "{\"n\":" + i + "}"))).toList();
    }
}
