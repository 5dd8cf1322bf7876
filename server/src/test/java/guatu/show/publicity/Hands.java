package guatu.show.publicity;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Role;
import java.util.EnumSet;
import java.util.UUID;

/// The four people through whose hands a publication goes.
final class Hands {

    static final Actor CLERK = Actors.clerk();
    static final Actor LEADER = Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER));
    static final Actor SECRECY = Actors.at(UUID.randomUUID(), EnumSet.of(Role.SECRECY_REVIEWER));
    static final Actor RELEASER = Actors.at(UUID.randomUUID(), EnumSet.of(Role.RELEASER));

    private Hands() {
    }

    /// Everything up to the release.
    static UUID reviewed(Publicity publicity, UUID publication) {
        publicity.passBusiness(LEADER, publication);
        publicity.passSecrecy(SECRECY, publication);
        return publication;
    }

    static UUID released(Publicity publicity, UUID publication) {
        publicity.release(RELEASER, reviewed(publicity, publication));
        return publication;
    }
}
