package guatu.ground.organization;

import guatu.ground.kernel.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person to be created; the id is made here.
public record NewPerson(UUID id, String name, UUID unitId, String post, @Nullable String phone, boolean head) {

    /// A person with a post at a unit.
    public static NewPerson of(String name, UUID unit, String post) {
        return new NewPerson(Ids.next(), name, unit, post, null, false);
    }

    /// The same as head of the unit.
    public NewPerson asHead() {
        return new NewPerson(id, name, unitId, post, phone, true);
    }
}
