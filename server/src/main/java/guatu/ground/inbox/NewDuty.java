package guatu.ground.inbox;

import guatu.ground.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 待办 to be opened. It is for a person, or for a role (at a unit, or anywhere), or for the liaison of a unit.
/// `minutes` is what it should cost; `action` is a verb code for the button; `link` a path of the page.
public record NewDuty(String kind, UUID subject, @Nullable UUID unit, @Nullable UUID person, @Nullable Role role, List<UUID> exceptUnits,
        @Nullable UUID exceptPerson, String title, Reason reason, @Nullable Instant due, int minutes, String action, String link) {

    /// A duty of a unit's liaison.
    public static NewDuty ofUnit(String kind, UUID subject, UUID unit, String title, Reason reason, @Nullable Instant due, int minutes, String action, String link) {
        return new NewDuty(kind, subject, unit, null, Role.LIAISON, List.of(), null, title, reason, due, minutes, action, link);
    }

    /// A duty of everybody with a role; the first who does it closes it.
    public static NewDuty ofRole(String kind, UUID subject, Role role, String title, Reason reason, @Nullable Instant due, int minutes, String action, String link) {
        return new NewDuty(kind, subject, null, null, role, List.of(), null, title, reason, due, minutes, action, link);
    }

    /// A duty of one person.
    public static NewDuty ofPerson(String kind, UUID subject, UUID person, String title, Reason reason, @Nullable Instant due, int minutes, String action, String link) {
        return new NewDuty(kind, subject, null, person, null, List.of(), null, title, reason, due, minutes, action, link);
    }

    /// The same, but neither for people of these units nor for this person (回避).
    public NewDuty except(List<UUID> units, @Nullable UUID aPerson) {
        return new NewDuty(kind, subject, unit, person, role, List.copyOf(units), aPerson, title, reason, due, minutes, action, link);
    }
}
