package guatu.ground.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person at a unit with a post 职务; `head` marks the head of the unit 主要负责人.
public record Person(UUID id, String name, UUID unitId, String post, @Nullable String phone, boolean head, boolean active, int version) {

    /// The same with the middle of the phone number hidden, for readers who do not need it (STANDARDS 12).
    public Person veiled() {
        return new Person(id, name, unitId, post, phone == null ? null : phone.replaceAll("(?<=^.{3}).*(?=.{4}$)", "****"), head, active, version);
    }
}
