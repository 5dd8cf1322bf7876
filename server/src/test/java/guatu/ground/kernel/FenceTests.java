package guatu.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FenceTests {

    @Test
    void seesNoRowOfAnotherTenant() {
        var ours = TestDatabase.fresh();
        var theirs = TestDatabase.fresh();
        ours.run(() -> ours.jdbc().batch("insert into kernel.command (tenant_id, id, kind, at) values (:tenant, :id, 'x', now())", List.of(Map.of("id", UUID.randomUUID()))));
        var count = "select count(*) from kernel.command";
        assertThat(ours.get(() -> ours.jdbc().sql(count).query(Long.class).single())).isOne();
        assertThat(theirs.get(() -> theirs.jdbc().sql(count).query(Long.class).single())).isZero();
    }
}
