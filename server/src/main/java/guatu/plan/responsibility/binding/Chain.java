package guatu.plan.responsibility.binding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 责任链 of one item: lead leader, lead unit, first and direct responsible person, and who answers for the whole (C-026, C-029).
/// @param proposed the leader whose portfolio holds the item, where the item names none
public record Chain(List<Link> links, List<Overall> overall, @Nullable UUID proposed) {

    /// A place in the chain.
    public enum Place { LEADER, LEAD, FIRST, DIRECT }

    /// What is wrong at a place: nobody; two where one must answer; a name nobody has; a name that two have; somebody who left.
    public enum Gap { MISSING, SEVERAL_LEADERS, NAME_UNKNOWN, NAME_SEVERAL, NAME_LEFT }

    /// What stands at a place: people as named, or a unit; and the gap, if there is one.
    public record Link(Place place, @Nullable String words, List<Meant> people, @Nullable UUID unit, @Nullable Gap gap) {}

    /// Why somebody answers for the whole: it lies in the territory, or the unit owns the project.
    public enum Ground { JURISDICTION, OWNERSHIP }

    /// 负总责: the unit and its heads in office.
    public record Overall(Ground ground, UUID unit, List<UUID> heads) {}

    /// How many places have a gap that breaks the chain.
    public long gaps() {
        return links.stream().filter(link -> link.gap() != null).count();
    }

    /// True if nobody at all answers for the item: no leader, no lead unit, no person.
    public boolean orphan() {
        return links.stream().allMatch(link -> link.unit() == null && link.people().isEmpty());
    }

    /// The people known at a place.
    public List<UUID> people(Place place) {
        return links.stream().filter(link -> link.place() == place).flatMap(link -> link.people().stream()).map(Meant::person)
            .filter(java.util.Objects::nonNull).distinct().toList();
    }
}
