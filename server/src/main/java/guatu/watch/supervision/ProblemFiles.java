package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 问题档案: the door to what clearance amounts to.
@Service
@Transactional(readOnly = true)
public class ProblemFiles {

    private final ProblemStore store;

    ProblemFiles(ProblemStore store) {
        this.store = store;
    }

    /// The figures of a campaign as they stood at the end of a day.
    public ClearanceFigures clearance(UUID campaign, LocalDate through) {
        return ClearanceLife.count(store.lives(campaign), through);
    }

    /// The same by responsible unit; units that were handed nothing are absent.
    public Map<UUID, ClearanceFigures> clearanceByUnit(UUID campaign, LocalDate through) {
        return store.lives(campaign).stream().filter(file -> !file.registeredOn().isAfter(through)).collect(Collectors.groupingBy(ClearanceLife::unit,
            Collectors.collectingAndThen(Collectors.toList(), files -> ClearanceLife.count(files, through))));
    }
}
