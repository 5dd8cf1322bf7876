package guatu.ground.organization;

/// A person has another post, another unit, or left office. Published in the same transaction.
public record PersonChanged(Person before, Person after) {

    /// Whether the person is no longer where the duties were given: left office, moved, or has another post.
    public boolean moved() {
        return before.active() && (!after.active() || !before.unitId().equals(after.unitId()) || !before.post().equals(after.post()));
    }
}
