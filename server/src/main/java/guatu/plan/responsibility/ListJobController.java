package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Reading lists in the background: sent, watched, cancelled, run again.
@RestController
@Needs(Role.CLERK)
class ListJobController {

    private final ListJobs jobs;
    private final ListJobRows rows;
    private final StoredLists stored;
    private final CommandLog commands;

    ListJobController(ListJobs jobs, ListJobRows rows, StoredLists stored, CommandLog commands) {
        this.jobs = jobs;
        this.rows = rows;
        this.stored = stored;
        this.commands = commands;
    }

    /// A job as the page shows it; `said` is why it was refused, in words.
    record JobView(UUID id, UUID campaignId, String fileName, ListJob.State state, ListJob.Step step, int rows, int matched, @Nullable String code,
            @Nullable String said, @Nullable UUID draftId, String by, Instant startedAt) {

        static JobView of(ListJob job) {
            return new JobView(job.id(), job.campaignId(), job.fileName(), job.state(), job.step(), job.rows(), job.matched(), job.code(), job.said(),
                job.draftId(), job.actor().name(), job.startedAt());
        }
    }

    record Started(UUID id) {}

    /// The file is kept before anything else; the answer comes before it is read.
    @PostMapping("/api/campaigns/{campaign}/list-jobs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView start(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @RequestParam("file") MultipartFile file) throws IOException {
        if (file.getSize() > StoredLists.LIMIT) {
            throw new Refusal("list.too-large", String.valueOf(file.getSize() / (1024 * 1024)));
        }
        try (var in = file.getInputStream()) {
            var kept = stored.keep(Objects.requireNonNullElse(file.getOriginalFilename(), "list"), in);
            var started = commands.once(command, "list-job.start", () -> new Started(jobs.start(actor, campaign, kept)), Started.class);
            return JobView.of(rows.get(started.id()));
        }
    }

    @GetMapping("/api/campaigns/{campaign}/list-jobs")
    List<JobView> of(@PathVariable UUID campaign) {
        return rows.of(campaign).stream().map(JobView::of).toList();
    }

    @GetMapping("/api/list-jobs/{job}")
    JobView get(@PathVariable UUID job) {
        return JobView.of(rows.get(job));
    }

    @PostMapping("/api/list-jobs/{job}/cancel")
    JobView cancel(Actor actor, @PathVariable UUID job, @RequestHeader("Command-Id") UUID command) {
        commands.once(command, "list-job.cancel", () -> {
            jobs.cancel(actor, job);
            return new Started(job);
        }, Started.class);
        return JobView.of(rows.get(job));
    }

    @PostMapping("/api/list-jobs/{job}/again")
    JobView again(Actor actor, @PathVariable UUID job, @RequestHeader("Command-Id") UUID command) {
        commands.once(command, "list-job.again", () -> {
            jobs.again(actor, job);
            return new Started(job);
        }, Started.class);
        return JobView.of(rows.get(job));
    }
}
