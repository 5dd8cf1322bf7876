package guatu.run.progress;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts as pages show them: officers see all, a liaison those of the own units.
@Component
@Transactional(readOnly = true)
class NodeAccountViews {

    private static final Role[] READS_ALL = {Role.CLERK, Role.LEADER, Role.VERIFIER, Role.RELEASER};

    private final AccountStore store;
    private final NodeAccounts accounts;
    private final Campaigns campaigns;
    private final HiddenClaims hidden;
    private final BusinessClock clock;

    NodeAccountViews(AccountStore store, NodeAccounts accounts, Campaigns campaigns, HiddenClaims hidden, BusinessClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.hidden = hidden;
        this.clock = clock;
    }

    /// One account in a list; `overdue` while nobody has signed it after its last day.
    record AccountRow(UUID id, UUID item, String no, String title, UUID unit, String node, LocalDate redLine, LocalDate due, AccountState state, boolean overdue,
            @Nullable String signedName, int lacking) {}

    /// All accounts of a campaign that the reader may see, who has and who has not.
    record CampaignAccounts(@Nullable AccountRule rule, Map<AccountState, Integer> counts, int overdue, List<AccountRow> rows) {}

    /// One account: its lines as they stand now while it is open, else as signed; every signing, the newest first.
    record AccountPage(NodeAccount account, String no, String title, boolean overdue, List<AccountLine> lines, List<AccountStatement> statements, Verbs may) {}

    /// What the reader may do now.
    record Verbs(boolean sign, boolean decide) {}

    CampaignAccounts ofCampaign(Actor actor, UUID campaign) {
        campaigns.get(campaign);
        var seen = store.ofCampaign(campaign).stream().filter(account -> reads(actor, account)).toList();
        var rows = rows(seen);
        var counts = new EnumMap<AccountState, Integer>(AccountState.class);
        Arrays.stream(AccountState.values()).forEach(state -> counts.put(state, 0));
        seen.forEach(account -> counts.merge(account.state(), 1, Integer::sum));
        return new CampaignAccounts(store.rule(campaign).orElse(null), counts, (int) rows.stream().filter(AccountRow::overdue).count(), rows);
    }

    List<AccountRow> ofItem(Actor actor, UUID item) {
        campaigns.item(item);
        return rows(store.ofItem(item).stream().filter(account -> reads(actor, account)).toList());
    }

    AccountPage one(Actor actor, UUID item, UUID id) {
        var account = store.get(id);
        if (!account.item().equals(item) || !reads(actor, account)) {
            throw new NotFound("对账单", id);
        }
        var about = campaigns.item(item);
        var hides = hidden.from(actor, item);
        var statements = store.statements(List.of(id));
        var lines = account.waitsForUnit() || statements.isEmpty() ? accounts.lines(account) : statements.getFirst().lines();
        return new AccountPage(account, about.no(), about.title(), overdue(account), hides ? lines.stream().map(AccountLine::unclaimed).toList() : lines,
            hides ? statements.stream().map(AccountStatement::unclaimed).toList() : statements,
            new Verbs(account.waitsForUnit() && actor.has(Role.LIAISON) && actor.covers(account.unit()), account.state() == AccountState.SIGNED && actor.has(Role.CLERK)));
    }

    private List<AccountRow> rows(List<NodeAccount> seen) {
        var items = campaigns.items(seen.stream().map(NodeAccount::item).distinct().toList()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var newest = store.statements(seen.stream().map(NodeAccount::id).toList()).stream()
            .collect(Collectors.toMap(AccountStatement::account, Function.identity(), (first, _) -> first));
        return seen.stream().map(account -> {
            var item = items.get(account.item());
            var said = newest.get(account.id());
            return new AccountRow(account.id(), account.item(), item.no(), item.title(), account.unit(), account.nodeName(), account.redLine(), account.due(),
                account.state(), overdue(account), said == null ? null : said.signedName(),
                said == null ? 0 : (int) said.lines().stream().filter(AccountLine::lacking).count());
        }).toList();
    }

    private boolean overdue(NodeAccount account) {
        return account.waitsForUnit() && clock.today().isAfter(account.due());
    }

    private static boolean reads(Actor actor, NodeAccount account) {
        return Arrays.stream(READS_ALL).anyMatch(actor::has) || actor.has(Role.LIAISON) && actor.covers(account.unit());
    }
}
