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
import guatu.plan.campaign.Campaigns;
import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.PublishedList;
import guatu.plan.responsibility.reading.ReadItem;
import guatu.plan.responsibility.reading.ReadingChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    private final Inbox inbox;
    private final BusinessClock clock;

    ListDrafts(DraftStore drafts, DraftRows rows, UnitMatches matches, StoredLists stored, DraftContext context, Campaigns campaigns, Inbox inbox,
            BusinessClock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.matches = matches;
        this.stored = stored;
        this.context = context;
        this.campaigns = campaigns;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// Makes a draft of a file that has been kept and read. The same file of an open draft is that draft; the year and columns that were
    /// chosen and what was mended when the same file was accepted before hold again.
    UUID create(Actor actor, UUID campaign, Stored file, PublishedList list) {
        actor.must(Role.CLERK);
        campaigns.get(campaign);
        var open = drafts.latest(campaign, file.sha256(), ListDraft.State.OPEN);
        if (open.isPresent()) {
            return open.get().id();
        }
        var accepted = drafts.latest(campaign, file.sha256(), ListDraft.State.ACCEPTED);
        var choice = accepted.map(ListDraft::choice).orElse(ReadingChoice.NONE);
        var read = choice.equals(ReadingChoice.NONE) ? list : stored.read(file.sha256(), file.name(), choice);
        var draft = new ListDraft(Ids.next(), campaign, file.name(), file.sha256(), actor.person(), actor.name(), clock.now(), ListDraft.State.OPEN,
            choice, ListDraft.Reading.of(read), 0);
        drafts.insert(draft);
        fill(draft, read, accepted.map(one -> rows.of(one.id())).orElse(List.of()));
        inbox.open(List.of(NewDuty.ofPerson(DUTY, draft.id(), actor.person(), file.name(), Reason.of("responsibility.draft-waiting", file.name()), null, 10, "OPEN",
            "/lists/" + draft.id())));
        return draft.id();
    }

    private void fill(ListDraft draft, PublishedList list, List<DraftRow> before) {
        var mends = before.stream().collect(Collectors.toMap(row -> row.read().row(), Function.identity(), (first, _) -> first));
        var found = list.findings().stream().filter(finding -> finding.row() != null).collect(Collectors.groupingBy(finding -> String.valueOf(finding.row())));
        List<DraftRow> fresh = new ArrayList<>();
        for (var item : list.items()) {
            fresh.add(row(fresh.size() + 1, item, found.getOrDefault(item.row(), List.of()), mends.get(item.row())));
        }
        rows.replace(draft.id(), fresh);
        rematch(draft, fresh);
    }

    private static DraftRow row(int n, ReadItem item, List<Finding> findings, @Nullable DraftRow before) {
        var same = before != null && before.read().title().equals(item.title());
        return new DraftRow(n, item, findings, same && before.setAside(), same ? before.mended() : null);
    }

    /// Proposes units for the names of the rows; what a person decided stays.
    private void rematch(ListDraft draft, List<DraftRow> all) {
        var decided = matches.of(draft.id()).stream().collect(Collectors.toMap(UnitMatch::name, Function.identity()));
        var counted = UnitMatcher.count(all.stream().map(DraftRow::unitNames).toList());
        matches.replace(draft.id(), context.matcher().match(counted).stream().map(match -> {
            var earlier = decided.get(match.name());
            return earlier == null ? match
                : new UnitMatch(match.name(), match.count(), earlier.decision(), earlier.unitId(), earlier.newName(), earlier.newKind());
        }).toList());
    }

    /// Columns by table and index; absent ones stay as they were.
    void columns(Actor actor, UUID id, List<ColumnChoice> chosen) {
        var draft = open(actor, id);
        Map<String, Map<Integer, String>> roles = new HashMap<>();
        draft.choice().roles().forEach((table, columns) -> roles.put(table, new HashMap<>(columns)));
        chosen.forEach(column -> roles.computeIfAbsent(column.sheet(), _ -> new HashMap<>()).put(column.index(), column.role()));
        readAgain(draft, new ReadingChoice(draft.choice().year(), roles));
    }

    /// A column and the role a person chose for it, as `due` or `node:一季度`.
    record ColumnChoice(String sheet, int index, String role) {}

    /// The year that replaces the list's own unwritten one; null takes the list's again.
    void year(Actor actor, UUID id, @Nullable Integer year) {
        var draft = open(actor, id);
        readAgain(draft, new ReadingChoice(year, draft.choice().roles()));
    }

    private void readAgain(ListDraft draft, ReadingChoice choice) {
        var list = stored.read(draft.sha256(), draft.fileName(), choice);
        var before = rows.of(draft.id());
        drafts.save(draft.read(choice, list));
        fill(draft, list, before);
    }

    void mend(Actor actor, UUID id, int n, UnaryOperator<DraftRow> change) {
        var draft = open(actor, id);
        var before = rows.get(id, n);
        var after = change.apply(before);
        rows.save(id, after);
        drafts.save(draft);
        if (!after.unitNames().equals(before.unitNames())) {
            rematch(draft, rows.of(id));
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
