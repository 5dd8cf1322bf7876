package guatu.plan.responsibility;

import guatu.ground.files.Stored;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.plan.campaign.Campaigns;
import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.PublishedList;
import guatu.plan.responsibility.reading.ReadItem;
import guatu.plan.responsibility.reading.ReadingChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Drafts of lists: they live on the server, survive sign-out and count for nothing before they are accepted.
@Service
@Transactional
class ListDrafts {

    static final String DUTY = "LIST_DRAFT";

    private final DraftStore drafts;
    private final DraftRows rows;
    private final UnitMatches matches;
    private final StoredLists stored;
    private final DraftContext context;
    private final Campaigns campaigns;
    private final Memories memories;
    private final Inbox inbox;
    private final BusinessClock clock;

    ListDrafts(DraftStore drafts, DraftRows rows, UnitMatches matches, StoredLists stored, DraftContext context, Campaigns campaigns, Memories memories, Inbox inbox,
            BusinessClock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.matches = matches;
        this.stored = stored;
        this.context = context;
        this.campaigns = campaigns;
        this.memories = memories;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// Makes a draft of a file that has been kept and read. The same file of an open draft is that draft; the year and columns that were
    /// chosen and what was mended when the same file was accepted before hold again.
    UUID create(Actor actor, UUID campaign, Stored file, PublishedList list) {
        return create(actor, campaign, file, list, _ -> { });
    }

    /// The same; `matched` is told how many rows are done, and may stop it all by throwing.
    UUID create(Actor actor, UUID campaign, Stored file, PublishedList list, IntConsumer matched) {
        actor.must(Role.CLERK);
        campaigns.get(campaign);
        var open = drafts.latest(campaign, file.sha256(), ListDraft.State.OPEN);
        if (open.isPresent()) {
            return open.get().id();
        }
        var accepted = drafts.latest(campaign, file.sha256(), ListDraft.State.ACCEPTED);
        var choice = accepted.map(ListDraft::choice).orElse(ReadingChoice.NONE);
        var chosen = choice.equals(ReadingChoice.NONE) ? list : stored.read(file.sha256(), file.name(), choice);
        var recall = memories.recall(actor, accepted.map(ListDraft::forgotten).orElse(List.of()));
        var read = asBefore(file.sha256(), file.name(), choice, chosen, recall);
        var draft = ListDraft.fresh(Ids.next(), campaign, file, actor, clock.now(), choice, read)
            .forgetting(accepted.map(ListDraft::forgotten).orElse(List.of()));
        drafts.insert(draft);
        fill(draft, read, accepted.map(one -> rows.of(one.id())).orElse(List.of()), recall, matched);
        inbox.open(List.of(NewDuty.ofPerson(DUTY, draft.id(), actor.person(), file.name(), Reason.of("responsibility.draft-waiting", file.name()), null, 10, "OPEN",
            "/lists/" + draft.id())));
        return draft.id();
    }

    /// Reads again where heads of columns were corrected in an earlier list.
    private PublishedList asBefore(String sha256, String name, ReadingChoice choice, PublishedList list, Recall recall) {
        var known = recall.roles(list.tables(), choice.roles());
        if (known.isEmpty()) {
            return list;
        }
        choice.roles().forEach((table, columns) -> known.computeIfAbsent(table, _ -> new HashMap<>()).putAll(columns));
        return stored.read(sha256, name, new ReadingChoice(choice.year(), known));
    }

    private void fill(ListDraft draft, PublishedList list, List<DraftRow> before, Recall recall, IntConsumer matched) {
        var mends = before.stream().collect(Collectors.toMap(row -> row.read().row(), Function.identity(), (first, _) -> first));
        var found = list.findings().stream().filter(finding -> finding.row() != null).collect(Collectors.groupingBy(finding -> String.valueOf(finding.row())));
        List<DraftRow> fresh = new ArrayList<>();
        for (var item : list.items()) {
            fresh.add(row(fresh.size() + 1, item, found.getOrDefault(item.row(), List.of()), mends.get(item.row())).recalling(recall.mend(item, list.year())));
        }
        rows.replace(draft.id(), fresh, matched);
        drafts.save(draft.recalling(recall.used()));
        rematch(draft, fresh, recall);
    }

    private static DraftRow row(int n, ReadItem item, List<Finding> findings, @Nullable DraftRow before) {
        var same = before != null && before.read().title().equals(item.title());
        return new DraftRow(n, item, findings, same && before.setAside(), same ? before.mended() : null, null, before == null ? 0 : before.version() + 1);
    }

    /// Proposes units for the names of the rows; what a person decided stays.
    private void rematch(ListDraft draft, List<DraftRow> all, Recall recall) {
        var decided = matches.of(draft.id()).stream().collect(Collectors.toMap(UnitMatch::name, Function.identity()));
        var counted = UnitMatcher.count(all.stream().map(DraftRow::unitNames).toList());
        var active = context.activeUnits();
        matches.replace(draft.id(), context.matcher().match(counted).stream().map(match -> {
            var earlier = decided.get(match.name());
            return earlier == null || earlier.memoryId() != null && draft.forgotten().contains(earlier.memoryId()) ? recall.unit(match, active) : earlier.times(match.count());
        }).toList());
    }

    /// Columns by table and index; absent ones stay as they were.
    void columns(Actor actor, UUID id, List<ColumnChoice> chosen) {
        var draft = open(actor, id);
        Map<String, Map<Integer, String>> roles = new HashMap<>();
        draft.choice().roles().forEach((table, columns) -> roles.put(table, new HashMap<>(columns)));
        chosen.forEach(column -> roles.computeIfAbsent(column.sheet(), _ -> new HashMap<>()).put(column.index(), column.role()));
        readAgain(actor, draft, new ReadingChoice(draft.choice().year(), roles));
    }

    /// A column and the role a person chose for it, as `due` or `node:一季度`.
    record ColumnChoice(String sheet, int index, String role) {}

    /// The year that replaces the list's own unwritten one; null takes the list's again.
    void year(Actor actor, UUID id, @Nullable Integer year) {
        var draft = open(actor, id);
        readAgain(actor, draft, new ReadingChoice(year, draft.choice().roles()));
    }

    /// Takes an earlier correction back in this draft, or uses it again.
    void recall(Actor actor, UUID id, UUID memory, boolean use) {
        var draft = open(actor, id);
        var forgotten = new LinkedHashSet<>(draft.forgotten());
        if (use ? forgotten.remove(memory) : forgotten.add(memory)) {
            readAgain(actor, draft.forgetting(List.copyOf(forgotten)), draft.choice());
        }
    }

    private void readAgain(Actor actor, ListDraft draft, ReadingChoice choice) {
        var recall = memories.recall(actor, draft.forgotten());
        var list = asBefore(draft.sha256(), draft.fileName(), choice, stored.read(draft.sha256(), draft.fileName(), choice), recall);
        fill(draft.read(choice, list), list, rows.of(draft.id()), recall, _ -> { });
    }

    /// `version` is that of the row which the clerk saw; absent: whatever it is now.
    void mend(Actor actor, UUID id, int n, @Nullable Integer version, UnaryOperator<DraftRow> change) {
        var draft = open(actor, id);
        var before = rows.get(id, n);
        if (version != null && version != before.version()) {
            throw new Stale("list.row-stale", n, before.item().title()).changes(DraftView.ItemWords.of(before.item()));
        }
        var after = change.apply(before);
        rows.save(id, after);
        drafts.save(draft);
        if (!after.unitNames().equals(before.unitNames())) {
            rematch(draft, rows.of(id), memories.recall(actor, draft.forgotten()));
        }
    }

    /// Decides what names mean.
    void units(Actor actor, UUID id, Map<String, UnaryOperator<UnitMatch>> decisions) {
        var draft = open(actor, id);
        matches.replace(id, matches.of(id).stream().map(match -> decisions.getOrDefault(match.name(), UnaryOperator.identity()).apply(match)).toList());
        drafts.save(draft);
    }

    void discard(Actor actor, UUID id) {
        drafts.save(open(actor, id).in(ListDraft.State.DISCARDED));
        inbox.cancel(DUTY, id);
    }

    /// Has it no rows at all, only targets?
    boolean empty(UUID id) {
        return rows.of(id).isEmpty();
    }

    /// The draft, locked and still open.
    ListDraft open(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        var draft = drafts.locked(id);
        if (draft.state() != ListDraft.State.OPEN) {
            throw new Refusal(draft.state() == ListDraft.State.ACCEPTED ? "list.already-accepted" : "list.discarded", draft.fileName());
        }
        return draft;
    }
}
