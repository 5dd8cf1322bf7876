package guatu.show.publicity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What reviewers read beside the snapshot: the check list and the clock.
@Component
@Transactional(readOnly = true)
class PublicationReader {

    private final Checks checks;
    private final ItemClocks clocks;

    PublicationReader(Checks checks, ItemClocks clocks) {
        this.checks = checks;
        this.clocks = clocks;
    }

    public CheckList checks(UUID publication) {
        return checks.of(publication);
    }

    public List<ItemClocks.Waiting> waiting() {
        return clocks.waiting();
    }
}
