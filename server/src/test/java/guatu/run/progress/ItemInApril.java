package guatu.run.progress;

import guatu.ground.kernel.GuatuTest;
import guatu.plan.campaign.Item;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.RecordApplicationEvents;

/// An item that is handed over on 1 April, and what happens to it.
@GuatuTest
@Import(Town.class)
@RecordApplicationEvents
abstract class ItemInApril {

    @Autowired
    ProgressBoard board;
    @Autowired
    Town town;
    Item item;

    @BeforeEach
    void handsOverAnItemInApril() {
        Town.on("2026-04-01");
        item = town.handedOver();
    }
}
