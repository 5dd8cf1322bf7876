package guatu.watch.supervision;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.GuatuTest;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Slips of a town, with the duties that they open.
@GuatuTest
@Import(SlipTown.class)
abstract class SlipCase {

    @Autowired
    SlipTown town;
    @Autowired
    Slips slips;
    @Autowired
    SlipStore store;
    @Autowired
    Inbox inbox;
    @Autowired
    TransactionTemplate transactions;

    List<Duty> duties(Actor actor, String kind) {
        return transactions.execute(_ -> inbox.mine(actor)).stream().filter(duty -> duty.kind().equals(kind)).toList();
    }
}
