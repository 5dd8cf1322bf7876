package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.plan.responsibility.reading.ReadingChoice;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 导入清单: the door for those who bring lists by themselves, without a page.
@Service
@Transactional
public class ListImports {

    private final StoredLists stored;
    private final ListDrafts drafts;
    private final Memories memories;

    ListImports(StoredLists stored, ListDrafts drafts, Memories memories) {
        this.stored = stored;
        this.drafts = drafts;
        this.memories = memories;
    }

    /// Keeps and reads a list; the draft counts for nothing before a clerk accepts it.
    public UUID read(Actor actor, UUID campaign, String name, byte[] bytes) {
        actor.must(Role.CLERK);
        var kept = stored.keep(name, new ByteArrayInputStream(bytes));
        return drafts.create(actor, campaign, kept, stored.read(kept.sha256(), kept.name(), ReadingChoice.NONE));
    }

    /// Remembers for the actor's office what names mean, and which day of the list's year is meant by words for a deadline.
    public void remember(Actor actor, String listName, Map<String, UUID> units, Map<String, LocalDate> deadlines) {
        actor.must(Role.CLERK);
        List<Memory.Learned> lessons = new ArrayList<>();
        units.forEach((name, unit) -> lessons.add(new Memory.Learned(Memory.Kind.UNIT, name, unit.toString())));
        deadlines.forEach((words, day) -> lessons.add(new Memory.Learned(Memory.Kind.DUE, words, "0 %02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()))));
        memories.learn(actor, listName, lessons);
    }
}
