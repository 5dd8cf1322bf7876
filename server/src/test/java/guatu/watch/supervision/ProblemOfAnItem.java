package guatu.watch.supervision;

import static guatu.watch.supervision.ProblemTown.CLERK;
import static guatu.watch.supervision.ProblemTown.text;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Item;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// An item in June whose unit gets a problem to solve.
@GuatuTest
@Import({ProblemTown.class, SlipTown.class})
abstract class ProblemOfAnItem {

    @Autowired
    ProblemTown town;
    @Autowired
    Inbox inbox;
    @Autowired
    ProblemFiles files;
    final Actor verifier = Actors.verifier(UUID.randomUUID());
    Campaign campaign;
    Item item;
    Actor liaison;

    @BeforeEach
    void town() {
        ProblemTown.on("2026-06-01");
        campaign = town.campaign();
        item = town.item(campaign, town.unit());
        liaison = Actors.liaison(item.leadUnit());
    }

    UUID lookback(UUID problem, int n) {
        return UUID.fromString(text(town.get(CLERK, "/api/problems/" + problem)).replaceAll("(?s).*\"lookbacks\":", "")
            .split("\"id\":\"")[n + 1].substring(0, 36));
    }

    String state(UUID problem) {
        return text(town.get(CLERK, "/api/problems/" + problem)).replaceAll("(?s).*?\"state\":\"([A-Z_]+)\".*", "$1");
    }

    List<String> kinds(Actor actor) {
        return inbox.mine(actor).stream().map(Duty::kind).filter(kind -> kind.startsWith("PROBLEM")).toList();
    }
}
