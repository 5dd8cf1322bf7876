package guatu.watch.supervision;

import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.TenantJdbc;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists problem files: open ones first, the earliest due first.
@Repository
class ProblemList {

    private final TenantJdbc jdbc;

    ProblemList(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<ProblemFile> page(ProblemFilter filter, @Nullable String after, int limit) {
        var cursor = Cursor.of(after);
        return bind(jdbc.sql("""
                select * from supervision.problem
                 where tenant_id = :tenant and state = any(:states)
                   and (:campaign::uuid is null or campaign_id = :campaign) and (:unit::uuid is null or unit_id = :unit)
                   and (:item::uuid is null or item_id = :item) and (:allUnits or unit_id = any(:units))
                   and (not :overdue or due_on < :today and state not in ('CLEARED', 'LOOKBACK', 'CLOSED', 'WITHDRAWN'))
                   and (:q = '' or strpos(title, :q) > 0 or strpos(facts, :q) > 0 or strpos(coalesce(batch, ''), :q) > 0)
                   and (case when state in ('CLEARED', 'LOOKBACK', 'CLOSED', 'WITHDRAWN') then 1 else 0 end, due_on, id) > (:rank, :afterDue, :afterId)
                 order by case when state in ('CLEARED', 'LOOKBACK', 'CLOSED', 'WITHDRAWN') then 1 else 0 end, due_on, id
                 limit :limit
                """), filter).param("states", filter.states().stream().map(Enum::name).toArray(String[]::new)).param("rank", cursor.rank())
            .param("afterDue", cursor.due()).param("afterId", cursor.id()).param("limit", limit).query(ProblemRows.INSTANCE).list();
    }

    /// How many files of a filter, whatever their state, are in each state, and how many of them are overdue.
    List<Count> counts(ProblemFilter filter) {
        return bind(jdbc.sql("""
                select state, count(*) as files, count(*) filter (where due_on < :today and state not in ('CLEARED', 'LOOKBACK', 'CLOSED', 'WITHDRAWN')) as overdue
                  from supervision.problem
                 where tenant_id = :tenant and (:campaign::uuid is null or campaign_id = :campaign) and (:unit::uuid is null or unit_id = :unit)
                   and (:item::uuid is null or item_id = :item) and (:allUnits or unit_id = any(:units)) and (not :overdue or due_on < :today)
                   and (:q = '' or strpos(title, :q) > 0 or strpos(facts, :q) > 0 or strpos(coalesce(batch, ''), :q) > 0)
                 group by state order by state
                """), filter).query(Count.class).list();
    }

    /// How many files are in a state.
    record Count(ProblemState state, int files, int overdue) {
    }

    static String cursor(ProblemFile last) {
        return (last.state().open() ? 0 : 1) + "." + last.term().dueOn() + "." + last.id();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ProblemFilter filter) {
        var units = filter.units();
        return statement.param("campaign", filter.campaign()).param("unit", filter.unit()).param("item", filter.item()).param("allUnits", units == null)
            .param("units", units == null ? new UUID[0] : units.toArray(UUID[]::new)).param("overdue", filter.overdue()).param("today", filter.today())
            .param("q", filter.q());
    }

    /// Where the next page begins.
    private record Cursor(int rank, LocalDate due, UUID id) {

        static Cursor of(@Nullable String text) {
            if (text == null) {
                return new Cursor(-1, LocalDate.EPOCH, new UUID(0, 0));
            }
            try {
                var parts = Arrays.asList(text.split("\\.", 3));
                return new Cursor(Integer.parseInt(parts.get(0)), LocalDate.parse(parts.get(1)), UUID.fromString(parts.get(2)));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException no) {
                throw new BadInput("after", "problem.bad-cursor");
            }
        }
    }
}
