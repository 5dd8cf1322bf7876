package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import java.time.Duration;
import java.time.Instant;

/// A session with who acts in it, as it was read at an instant.
record LiveSession(Session session, Actor actor, boolean passwordDue, Instant readAt) {

    Duration idle() {
        return actor.roles().stream().anyMatch(Role::administrator) ? Session.IDLE_ADMINISTRATOR : Session.IDLE;
    }

    boolean over(Instant now) {
        return session.over(now, idle());
    }

    LiveSession seen(Instant now) {
        return new LiveSession(session.seen(now), actor, passwordDue, readAt);
    }
}
