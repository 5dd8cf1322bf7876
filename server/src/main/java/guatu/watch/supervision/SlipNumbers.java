package guatu.watch.supervision;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// 文号: without gaps for an office, kind and year. The counter's row stays locked until the issuing transaction ends, and goes back with it.
@Repository
class SlipNumbers {

    private final TenantJdbc jdbc;

    SlipNumbers(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes the next `count` numbers and returns the first of them, from 1.
    int take(UUID office, SlipKind kind, int year, int count) {
        var last = jdbc.sql("""
                insert into supervision.number as before (tenant_id, id, office_id, kind, year, n) values (:tenant, :id, :office, :kind, :year, :count)
                on conflict (tenant_id, office_id, kind, year) do update set n = before.n + excluded.n
                returning n
                """)
            .param("id", Ids.next()).param("office", office).param("kind", kind.name()).param("year", year).param("count", count).query(Integer.class).single();
        return last - count + 1;
    }

    /// 警〔2026〕1号 (RULES R12).
    static String text(SlipKind kind, int year, int serial) {
        return kind.prefix() + "〔" + year + "〕" + serial + "号";
    }
}
