package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 来源与类型: the door to where tasks come from, what kind of promise they are and when they are complete (C-008, C-009).
@Service
@Transactional
public class Sources {

    private final SourceStore store;
    private final AnswerStore answers;
    private final Items items;
    private final BusinessClock clock;

    Sources(SourceStore store, AnswerStore answers, Items items, BusinessClock clock) {
        this.store = store;
        this.answers = answers;
        this.items = items;
        this.clock = clock;
    }

    /// All documents by source, newest first.
    @Transactional(readOnly = true)
    public List<SourceDocument> documents() {
        return store.all();
    }

    /// Keeps a document that sets tasks.
    public SourceDocument add(Actor actor, TaskSource source, String title, @Nullable String docNumber, @Nullable LocalDate dated) {
        actor.must(Role.CLERK);
        var document = new SourceDocument(Ids.next(), source, title.strip(), docNumber, dated, 0);
        store.insert(document);
        return document;
    }

    /// Corrects a document; a stale version is 409.
    public SourceDocument change(Actor actor, SourceDocument to) {
        actor.must(Role.CLERK);
        var now = store.get(to.id());
        var changed = new SourceDocument(to.id(), to.source(), to.title().strip(), to.docNumber(), to.dated(), to.version() + 1);
        if (!store.update(changed)) {
            throw new Stale("source.stale", now.title());
        }
        return changed;
    }

    /// Says which clauses these items answer, in place of what was said before.
    public void set(Actor actor, Map<UUID, List<ItemSource>> wanted) {
        actor.must(Role.CLERK);
        wanted.values().stream().flatMap(List::stream).map(ItemSource::documentId).distinct().forEach(store::get);
        store.replace(wanted);
    }

    /// The clauses that an item answers.
    @Transactional(readOnly = true)
    public List<ItemSource> of(UUID item) {
        return store.of(item);
    }

    /// How many items name each document; documents without any are absent.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> uses() {
        return store.uses();
    }

    /// Records the proposer's reply to an item.
    public void reply(Actor actor, UUID item, Answer.Reply reply, LocalDate dated, @Nullable String note) {
        keep(actor, item, TaskType.PROPOSAL, new Answer(Ids.next(), item, reply, null, dated, note, actor.name()));
    }

    /// Records the public's satisfaction with an item, in percent (0-100).
    public void satisfaction(Actor actor, UUID item, BigDecimal percent, LocalDate dated, @Nullable String note) {
        keep(actor, item, TaskType.LIVELIHOOD, new Answer(Ids.next(), item, null, percent, dated, note, actor.name()));
    }

    /// What was answered, oldest first.
    @Transactional(readOnly = true)
    public List<Answer> answers(UUID item) {
        return answers.of(item);
    }

    /// Whether an item is complete by the test of its type.
    @Transactional(readOnly = true)
    public Completion completion(UUID item) {
        return completion(items.get(item), answers.of(item));
    }

    /// The same for items and answers read together.
    static Completion completion(Item item, List<Answer> answers) {
        var reply = answers.stream().map(Answer::reply).filter(Objects::nonNull).reduce((_, last) -> last).orElse(null);
        var percent = answers.stream().map(Answer::percent).filter(Objects::nonNull).reduce((_, last) -> last).orElse(null);
        return Completion.of(item.filed().type(), item.state() == ItemState.DONE_VERIFIED, reply, percent);
    }

    private void keep(Actor actor, UUID id, TaskType type, Answer answer) {
        actor.must(Role.CLERK);
        var item = items.get(id);
        if (item.filed().type() != type) {
            throw new Refusal("source.answer-of-another-type", item.no(), item.title());
        }
        if (answer.dated().isAfter(clock.today())) {
            throw new Refusal("source.answer-in-future", answer.dated());
        }
        answers.insert(answer, clock.now());
    }
}
