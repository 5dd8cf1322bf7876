package guatu.run.progress;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps accounts; what was signed and decided is added and never changed.
@Repository
class AccountStore {

    private static final RowMapper<NodeAccount> ACCOUNT = (row, _) -> new NodeAccount(Row.id(row, "id"), Row.id(row, "item_id"), Row.id(row, "campaign_id"),
        Row.id(row, "unit_id"), Row.id(row, "node_id"), row.getString("node"), Row.day(row, "red_line"), Row.day(row, "due"),
        AccountState.valueOf(row.getString("state")), row.getInt("statements"), Row.day(row, "opened_on"), row.getInt("version"));
    private static final TypeReference<List<AccountLine>> LINES = new TypeReference<>() {};

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    AccountStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<AccountRule> rule(UUID campaign) {
        return jdbc.sql("select nodes, from_day from progress.account_rule where tenant_id = :tenant and campaign_id = :campaign")
            .param("campaign", campaign)
            .query((row, _) -> new AccountRule(AccountRule.Nodes.valueOf(row.getString(1)), Row.day(row, "from_day"))).optional();
    }

    void rule(UUID campaign, AccountRule rule, String by, Instant at) {
        jdbc.batch("""
                insert into progress.account_rule (tenant_id, campaign_id, nodes, from_day, set_by, set_at)
                values (:tenant, :campaign, :nodes, :from, :by, :at)
                    on conflict (tenant_id, campaign_id) do update
                   set nodes = excluded.nodes, from_day = excluded.from_day, set_by = excluded.set_by, set_at = excluded.set_at
                """, List.of(Row.of("campaign", campaign).and("nodes", rule.nodes()).and("from", rule.from()).and("by", by).and("at", at).values()));
    }

    void noRule(UUID campaign) {
        jdbc.sql("delete from progress.account_rule where tenant_id = :tenant and campaign_id = :campaign").param("campaign", campaign).update();
    }

    /// Adds accounts; a node that has one already is passed over. The answer says for each whether it is new.
    int[] add(List<NodeAccount> accounts) {
        return accounts.isEmpty() ? new int[0] : jdbc.batch("""
                insert into progress.account (tenant_id, id, item_id, campaign_id, unit_id, node_id, node, red_line, due, state, statements, opened_on, version)
                values (:tenant, :id, :item, :campaign, :unit, :node, :name, :redLine, :due, :state, 0, :opened, 0)
                on conflict (tenant_id, item_id, node_id) do nothing
                """, accounts.stream().map(one -> Row.of("id", one.id()).and("item", one.item()).and("campaign", one.campaign()).and("unit", one.unit())
            .and("node", one.node()).and("name", one.nodeName()).and("redLine", one.redLine()).and("due", one.due()).and("state", one.state())
            .and("opened", one.openedOn()).values()).toList());
    }

    NodeAccount get(UUID id) {
        return jdbc.sql("select * from progress.account where tenant_id = :tenant and id = :id")
            .param("id", id).query(ACCOUNT).optional().orElseThrow(() -> new NotFound("对账单", id));
    }

    List<NodeAccount> ofItem(UUID item) {
        return jdbc.sql("select * from progress.account where tenant_id = :tenant and item_id = :item order by red_line desc, id")
            .param("item", item).query(ACCOUNT).list();
    }

    /// All accounts of a campaign, the first due first.
    List<NodeAccount> ofCampaign(UUID campaign) {
        return jdbc.sql("select * from progress.account where tenant_id = :tenant and campaign_id = :campaign order by due, id")
            .param("campaign", campaign).query(ACCOUNT).list();
    }

    void save(NodeAccount changed) {
        var rows = jdbc.sql("""
                update progress.account set state = :state, statements = :statements, version = :version
                 where tenant_id = :tenant and id = :id and version = :version - 1
                """)
            .param("state", changed.state().name()).param("statements", changed.statements()).param("version", changed.version()).param("id", changed.id())
            .update();
        if (rows == 0) {
            throw new Stale("account.stale", changed.nodeName()).changes(get(changed.id()));
        }
    }

    void add(AccountStatement said) {
        jdbc.batch("""
                insert into progress.account_statement (tenant_id, id, account_id, n, lines, statement, signed_by, signed_name, signed_at, sha256)
                values (:tenant, :id, :account, :n, :lines::jsonb, :statement, :by, :name, :at, :sha)
                """, List.of(Row.of("id", said.id()).and("account", said.account()).and("n", said.n()).and("lines", json.writeValueAsString(said.lines()))
            .and("statement", said.statement()).and("by", said.signedBy()).and("name", said.signedName()).and("at", said.signedAt())
            .and("sha", said.sha256()).values()));
    }

    void add(UUID statement, AccountStatement.Decision decision) {
        jdbc.batch("""
                insert into progress.account_decision (tenant_id, id, accepted, note, by_id, by_name, at)
                values (:tenant, :id, :accepted, :note, :by, :name, :at)
                """, List.of(Row.of("id", statement).and("accepted", decision.accepted()).and("note", decision.note()).and("by", decision.by())
            .and("name", decision.byName()).and("at", decision.at()).values()));
    }

    /// What was signed for these accounts, the newest first.
    List<AccountStatement> statements(Collection<UUID> accounts) {
        return jdbc.sql("""
                select s.id, s.account_id, s.n, s.lines, s.statement, s.signed_by, s.signed_name, s.signed_at, s.sha256,
                       d.accepted, d.note, d.by_id, d.by_name, d.at
                  from progress.account_statement s
                  left join progress.account_decision d on d.tenant_id = :tenant and d.id = s.id
                 where s.tenant_id = :tenant and s.account_id = any(:accounts)
                 order by s.account_id, s.n desc
                """)
            .param("accounts", accounts.toArray(UUID[]::new)).query(this::statement).list();
    }

    private AccountStatement statement(ResultSet row, int n) throws SQLException {
        return new AccountStatement(Row.id(row, "id"), Row.id(row, "account_id"), row.getInt("n"), json.readValue(row.getString("lines"), LINES),
            row.getString("statement"), Row.id(row, "signed_by"), row.getString("signed_name"), Row.instant(row, "signed_at"), row.getString("sha256"), decision(row));
    }

    private static AccountStatement.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = Row.instantOrNull(row, "at");
        return at == null ? null : new AccountStatement.Decision(row.getBoolean("accepted"), row.getString("note"), Row.id(row, "by_id"), row.getString("by_name"), at);
    }
}
