package guatu.show.publicity;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.show.bulletin.BulletinApproved;
import guatu.show.bulletin.Bulletins;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// An approved bulletin is drafted for publication at once, in the name of whoever drafted it; the reviews stay to be done.
@Component
class BulletinDrafts {

    private final Bulletins bulletins;
    private final Publicity publicity;
    private final JsonMapper json;

    BulletinDrafts(Bulletins bulletins, Publicity publicity, JsonMapper json) {
        this.bulletins = bulletins;
        this.publicity = publicity;
        this.json = json;
    }

    @EventListener
    void on(BulletinApproved approved) {
        var paper = bulletins.approved(approved.bulletin());
        var drafter = new Actor(approved.drafter(), approved.drafterName(), approved.drafter(), EnumSet.of(Role.CLERK), Set.of());
        publicity.draftBulletin(drafter, approved.campaign(), approved.bulletin(),
            new Picture(paper.title(), paper.dataDate(), paper.red().size(), json.writeValueAsString(paper), List.of(), Map.of()));
    }
}
