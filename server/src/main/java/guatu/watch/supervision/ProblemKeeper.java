package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Saves what a verb made of a file, keeps it in the history and brings the duties up to date.
@Component
class ProblemKeeper {

    private final ProblemStore store;
    private final ProblemPasts pasts;
    private final ProblemDuties duties;

    ProblemKeeper(ProblemStore store, ProblemPasts pasts, ProblemDuties duties) {
        this.store = store;
        this.pasts = pasts;
        this.duties = duties;
    }

    void add(Actor by, List<ProblemFile> files, String verb) {
        store.add(files);
        pasts.keep(by, files.stream().map(file -> new ProblemPasts.Act(file, verb, file.batch())).toList());
        files.forEach(file -> duties.follow(file, by));
    }

    void keep(Actor by, ProblemFile after, String verb, @Nullable String note) {
        store.save(after);
        pasts.keep(by, List.of(new ProblemPasts.Act(after, verb, note)));
        duties.follow(after, by);
    }

    /// What was said about a file without moving it.
    void note(Actor by, ProblemFile file, String verb, String note) {
        pasts.keep(by, List.of(new ProblemPasts.Act(file, verb, note)));
    }
}
