package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.schedule.Schedules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 对表交账: at a node the lead unit closes its account line by line and signs; a clerk takes it or returns it.
@Service
@Transactional
public class NodeAccounts {

    private static final int LEAST = 10;
    private static final int DECIDE_DAYS = 2;

    private final AccountStore store;
    private final AccountDuties duties;
    private final Knowledge knowledge;
    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Calendars calendars;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    NodeAccounts(AccountStore store, AccountDuties duties, Knowledge knowledge, Campaigns campaigns, Schedules schedules, Calendars calendars, Ledger ledger,
            BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.duties = duties;
        this.knowledge = knowledge;
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.calendars = calendars;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// Says at which nodes of a campaign accounts are asked for from a day on; at none where the rule is absent.
    public void rule(Actor actor, UUID campaign, @Nullable AccountRule rule) {
        actor.must(Role.CLERK);
        var named = campaigns.get(campaign);
        if (rule == null) {
            store.noRule(campaign);
        } else {
            store.rule(campaign, rule, actor.name(), clock.now());
        }
        events.publishEvent(new Audited(actor, "account.rule", named.name(), true, Map.of("campaign", campaign, "nodes", rule == null ? "" : rule.nodes())));
    }

    /// 要账: a clerk asks for the account of one node, whatever the rule; asking twice is asking once. Returns its id.
    public UUID call(Actor actor, UUID id, UUID node) {
        actor.must(Role.CLERK);
        var item = campaigns.item(id);
        if (item.leadUnit() == null || !item.state().live()) {
            throw new Refusal("account.item-state", item.title());
        }
        var activity = schedules.of(id).stream().flatMap(plan -> plan.activities().stream()).filter(one -> one.id().equals(node)).findFirst()
            .orElseThrow(() -> new NotFound("节点", node));
        var asked = AccountRound.account(item, activity, clock.today(), calendars.current());
        if (store.add(List.of(asked))[0] > 0) {
            duties.opened(asked, item.title());
            events.publishEvent(new Audited(actor, "account.called", item.title(), true, Map.of("account", asked.id(), "node", activity.name())));
            return asked.id();
        }
        return store.ofItem(id).stream().filter(one -> one.node().equals(node)).findFirst().orElseThrow().id();
    }

    /// 交账. The signer has given the password again before. What is signed is what is known at this moment, with the signer's reasons.
    public void sign(Actor actor, UUID id, int version, Map<UUID, String> reasons, String statement) {
        actor.must(Role.LIAISON);
        var account = store.get(id);
        actor.mustCover(account.unit());
        var item = campaigns.item(account.item());
        at(account, version);
        var signed = account.signed(item.title());
        if (statement.strip().length() < LEAST) {
            throw new Refusal("account.statement-short", LEAST);
        }
        var lines = AccountLines.reasoned(lines(account), reasons);
        store.save(signed);
        keep(actor, signed, item, lines, statement.strip());
        duties.signed(signed, item.title(), actor, calendars.current().add(clock.today(), DECIDE_DAYS));
        events.publishEvent(new Audited(actor, "account.signed", item.title(), true, Map.of("account", id, "node", account.nodeName())));
    }

    private void keep(Actor actor, NodeAccount account, Item item, List<AccountLine> lines, String statement) {
        var id = Ids.next();
        var sealed = new Sealed(id, account.item(), item.no(), item.title(), account.nodeName(), account.redLine(), account.statements(), lines, statement,
            actor.person(), actor.name());
        store.add(new AccountStatement(id, account.id(), account.statements(), lines, statement, actor.person(), actor.name(), clock.now(),
            ledger.append("account.signed", account.id(), sealed), null));
    }

    /// 收账, or 退回 with a reason.
    public void decide(Actor actor, UUID id, int version, boolean accept, @Nullable String note) {
        actor.must(Role.CLERK);
        var account = store.get(id);
        var item = campaigns.item(account.item());
        at(account, version);
        var decided = account.decided(accept, item.title());
        if (!accept && (note == null || note.isBlank())) {
            throw new Refusal("account.return-needs-reason", item.title());
        }
        store.save(decided);
        var said = store.statements(List.of(id)).getFirst();
        store.add(said.id(), new AccountStatement.Decision(accept, note == null || note.isBlank() ? null : note.strip(), actor.person(), actor.name(), clock.now()));
        ledger.append(accept ? "account.accepted" : "account.returned", id, Map.of("account", id, "statement", said.id(), "sha256", said.sha256(),
            "by", actor.person(), "note", note == null ? "" : note.strip()));
        duties.decided(decided, item.title(), actor, calendars.current().add(clock.today(), DECIDE_DAYS));
        events.publishEvent(new Audited(actor, accept ? "account.accepted" : "account.returned", item.title(), true, Map.of("account", id)));
    }

    /// The measures of an account that are short now and need a reason.
    @Transactional(readOnly = true)
    public List<UUID> lacking(Actor actor, UUID id) {
        var account = store.get(id);
        actor.mustCover(account.unit());
        return lines(account).stream().filter(AccountLine::lacking).map(AccountLine::measure).toList();
    }

    /// The account as it would be signed now.
    List<AccountLine> lines(NodeAccount account) {
        return knowledge.look(List.of(account.item())).stream().findFirst().map(known -> AccountLines.of(known, account.redLine(), calendars.current())).orElse(List.of());
    }

    private static void at(NodeAccount account, int version) {
        if (account.version() != version) {
            throw new Stale("account.stale", account.nodeName()).changes(account);
        }
    }

    /// What the ledger seals of an account.
    record Sealed(UUID statement, UUID item, String no, String title, String node, LocalDate redLine, int n, List<AccountLine> lines, String said,
            UUID signedBy, String signedName) {}
}
