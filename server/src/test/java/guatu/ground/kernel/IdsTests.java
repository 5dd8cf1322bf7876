package guatu.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void areVersionSevenUniqueAndInOrder() {
        var seen = new HashSet<UUID>();
        var last = Ids.next();
        for (var i = 0; i < 20_000; i++) {
            var id = Ids.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(Long.compareUnsigned(id.getMostSignificantBits(), last.getMostSignificantBits())).isPositive();
            assertThat(seen.add(id)).isTrue();
            last = id;
        }
    }
}
