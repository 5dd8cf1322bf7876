package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.organization.Organization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 任务: the door to what single persons do for an item. Clerks and the liaisons of the item's units write; whose task it is says when it is done.
@Service
@Transactional
public class ItemTasks {

    private final ItemTaskStore store;
    private final ItemStore items;
    private final Organization organization;
    private final BusinessClock clock;

    ItemTasks(ItemTaskStore store, ItemStore items, Organization organization, BusinessClock clock) {
        this.store = store;
        this.items = items;
        this.organization = organization;
        this.clock = clock;
    }

    /// The tasks of an item in their order.
    @Transactional(readOnly = true)
    public List<Task> of(UUID item) {
        return store.of(item);
    }

    /// A person's open tasks and those done since a day, by due date.
    @Transactional(readOnly = true)
    public List<Task> ofPerson(UUID person, LocalDate doneSince) {
        return store.ofPerson(person, doneSince);
    }

    /// Adds tasks at the end of an item's.
    public List<Task> add(Actor actor, UUID item, List<NewTask> added) {
        var of = items.get(item);
        mayWrite(actor, of);
        var sort = store.of(item).size();
        var tasks = new ArrayList<Task>();
        for (var one : added) {
            check(of, one);
            tasks.add(new Task(Ids.next(), item, one.title().strip(), organization.person(one.personId()).unitId(), one.personId(), one.due(),
                null, null, one.sort() == null ? ++sort : one.sort(), 0));
        }
        store.insert(tasks);
        return List.copyOf(tasks);
    }

    /// Rewords, reassigns, re-dates or moves a task; a stale version is 409.
    public Task change(Actor actor, UUID id, NewTask to, int version) {
        var now = store.get(id);
        var item = items.get(now.itemId());
        mayWrite(actor, item);
        check(item, to);
        var saved = save(now, new Task(id, now.itemId(), to.title().strip(), organization.person(to.personId()).unitId(), to.personId(), to.due(),
            now.doneOn(), now.doneBy(), to.sort() == null ? now.sort() : to.sort(), version + 1));
        return saved.sort() == now.sort() ? saved : moved(saved);
    }

    private Task moved(Task task) {
        var order = new ArrayList<>(store.of(task.itemId()).stream().map(Task::id).filter(id -> !id.equals(task.id())).toList());
        order.add(Math.clamp(task.sort() - 1L, 0, order.size()), task.id());
        store.order(order);
        return store.get(task.id());
    }

    /// Says that a task is done today, or open again. The person, and who may write, say so.
    public Task done(Actor actor, UUID id, boolean done, int version) {
        var now = store.get(id);
        if (!now.personId().equals(actor.person())) {
            mayWrite(actor, items.get(now.itemId()));
        }
        return save(now, new Task(id, now.itemId(), now.title(), now.unitId(), now.personId(), now.due(), done ? clock.today() : null,
            done ? actor.name() : null, now.sort(), version + 1));
    }

    /// Open tasks among these become another person's: the post was handed over.
    public void pass(List<UUID> tasks, UUID from, UUID to) {
        store.pass(tasks, from, to, organization.person(to).unitId());
    }

    /// Takes a task away that is not done.
    public void remove(Actor actor, UUID id) {
        var now = store.get(id);
        mayWrite(actor, items.get(now.itemId()));
        if (now.done()) {
            throw new Refusal("task.done-stays", now.title());
        }
        store.delete(id);
    }

    private Task save(Task now, Task to) {
        if (!store.update(to)) {
            throw new Stale("task.stale", now.title());
        }
        return to;
    }

    private static void mayWrite(Actor actor, Item item) {
        if (actor.has(Role.CLERK)) {
            return;
        }
        actor.must(Role.LIAISON);
        if (!covers(actor, item.leadUnit()) && item.assistUnits().stream().noneMatch(unit -> covers(actor, unit))) {
            throw new AccessDeniedException("item outside the scope");
        }
    }

    private static boolean covers(Actor actor, @Nullable UUID unit) {
        return unit != null && actor.covers(unit);
    }

    private static void check(Item item, NewTask task) {
        if (item.state() == ItemState.WITHDRAWN) {
            throw new Refusal("task.withdrawn-item", item.no(), item.title());
        }
        if (item.due() != null && task.due().isAfter(Objects.requireNonNull(item.due()))) {
            throw new Refusal("task.after-item", task.title(), task.due(), item.no(), item.due());
        }
    }
}
