package guatu.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionTemplate;

/// What offices and units do on which day: acts of a day in the order they were planned, in one transaction, on that day's morning.
final class Agenda {

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();
    private final TreeMap<LocalDate, List<Runnable>> alone = new TreeMap<>();
    private final TransactionTemplate transaction;

    Agenda(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /// Plans an act. It may plan further ones, of its own day too.
    void on(LocalDate day, Runnable act) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(act);
    }

    /// Plans something that is a transaction of its own, before the other acts of its day.
    void first(LocalDate day, Runnable act) {
        alone.computeIfAbsent(day, _ -> new ArrayList<>()).add(act);
        on(day, () -> { });
    }

    /// The day whose acts run now.
    LocalDate today() {
        return days.firstKey();
    }

    /// Does everything planned up to a day and on it.
    void until(LocalDate day) {
        while (!days.isEmpty() && !days.firstKey().isAfter(day)) {
            var acts = days.firstEntry().getValue();
            DemoClock.at(days.firstKey(), MORNING);
            alone.getOrDefault(days.firstKey(), List.of()).forEach(Runnable::run);
            transaction.executeWithoutResult(_ -> {
                for (var next = 0; next < acts.size(); next++) {
                    acts.get(next).run();
                }
            });
            days.pollFirstEntry();
        }
    }
}
