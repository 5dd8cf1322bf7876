package guatu.ground.access;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// Accounts with their roles, scopes and past passwords.
@Repository
class Accounts {

    private final TenantJdbc jdbc;

    Accounts(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return jdbc.sql("select count(*) from (select id from access.account where tenant_id = :tenant limit 1) as any_account").query(Integer.class).single() == 0;
    }

    List<Account> all() {
        return jdbc.sql("select * from access.account where tenant_id = :tenant order by login, id").query(Account.class).list();
    }

    Account get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("account", id));
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("select * from access.account where tenant_id = :tenant and id = :id").param("id", id).query(Account.class).optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql("select * from access.account where tenant_id = :tenant and login = :login").param("login", login).query(Account.class).optional();
    }

    Optional<Account> ofPerson(UUID person) {
        return jdbc.sql("select * from access.account where tenant_id = :tenant and person_id = :person").param("person", person).query(Account.class).optional();
    }

    /// How many accounts in use hold an administrator's realm.
    int active(Realm realm) {
        return jdbc.sql("select count(*) from access.account where tenant_id = :tenant and realm = :realm and state = 'ACTIVE'")
            .param("realm", realm.name()).query(Integer.class).single();
    }

    Map<UUID, Set<Role>> roles() {
        var found = new HashMap<UUID, Set<Role>>();
        jdbc.sql("select account_id, role from access.account_role where tenant_id = :tenant order by account_id, role").query(RoleRow.class).list()
            .forEach(row -> found.computeIfAbsent(row.accountId(), _ -> EnumSet.noneOf(Role.class)).add(row.role()));
        return found;
    }

    Set<Role> roles(UUID account) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(jdbc.sql("select role from access.account_role where tenant_id = :tenant and account_id = :account").param("account", account)
            .query(Role.class).list());
        return roles;
    }

    Map<UUID, Set<UUID>> scopes() {
        var found = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("select account_id, unit_id from access.account_scope where tenant_id = :tenant order by account_id, unit_id").query(ScopeRow.class).list()
            .forEach(row -> found.computeIfAbsent(row.accountId(), _ -> new HashSet<>()).add(row.unitId()));
        return found;
    }

    List<UUID> scope(UUID account) {
        return jdbc.sql("select unit_id from access.account_scope where tenant_id = :tenant and account_id = :account order by unit_id").param("account", account)
            .query(UUID.class).list();
    }

    void add(List<Account> accounts) {
        jdbc.batch("""
                insert into access.account (tenant_id, id, person_id, login, password_hash, password_at, must_change, state, realm)
                values (:tenant, :id, :person, :login, :hash, :at, :mustChange, :state, :realm)
                """,
            accounts.stream().map(account -> Map.of("id", account.id(), "person", account.personId(), "login", account.login(), "hash", account.passwordHash(),
                "at", Timestamp.from(account.passwordAt()), "mustChange", account.mustChange(), "state", account.state().name(), "realm", account.realm().name()))
                .toList());
    }

    void addRights(List<Rights> rights) {
        var roles = new ArrayList<Map<String, Object>>();
        var scopes = new ArrayList<Map<String, Object>>();
        for (var right : rights) {
            var realm = Realm.of(right.roles()).name();
            right.roles().forEach(role -> roles.add(Map.of("id", Ids.next(), "account", right.account(), "realm", realm, "role", role.name())));
            right.scope().forEach(unit -> scopes.add(Map.of("id", Ids.next(), "account", right.account(), "unit", unit)));
        }
        jdbc.batch("insert into access.account_role (tenant_id, id, account_id, realm, role) values (:tenant, :id, :account, :realm, :role)", roles);
        jdbc.batch("insert into access.account_scope (tenant_id, id, account_id, unit_id) values (:tenant, :id, :account, :unit)", scopes);
    }

    void clearRights(UUID account) {
        jdbc.sql("delete from access.account_role where tenant_id = :tenant and account_id = :account").param("account", account).update();
        jdbc.sql("delete from access.account_scope where tenant_id = :tenant and account_id = :account").param("account", account).update();
    }

    void save(Account account) {
        var rows = jdbc.sql("""
                update access.account
                   set password_hash = :hash, password_at = :at, must_change = :mustChange, state = :state, realm = :realm, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """)
            .param("hash", account.passwordHash()).param("at", Timestamp.from(account.passwordAt())).param("mustChange", account.mustChange())
            .param("state", account.state().name()).param("realm", account.realm().name()).param("id", account.id()).param("version", account.version()).update();
        if (rows != 1) {
            throw new Stale("access.account-stale", account.login());
        }
    }

    void remember(UUID account, String hash, Instant at) {
        jdbc.sql("insert into access.past_password (tenant_id, id, account_id, hash, at) values (:tenant, :id, :account, :hash, :at)")
            .param("id", Ids.next()).param("account", account).param("hash", hash).param("at", Timestamp.from(at)).update();
    }

    /// The newest past hashes, newest first.
    List<String> past(UUID account, int limit) {
        return jdbc.sql("select hash from access.past_password where tenant_id = :tenant and account_id = :account order by at desc, id desc limit :limit")
            .param("account", account).param("limit", limit).query(String.class).list();
    }

    /// Roles and scope of an account.
    record Rights(UUID account, Set<Role> roles, Set<UUID> scope) {
    }

    record RoleRow(UUID accountId, Role role) {
    }

    record ScopeRow(UUID accountId, UUID unitId) {
    }
}
