package guatu.plan.responsibility;

import guatu.ground.files.Stored;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Tenant;
import guatu.ground.kernel.Tenants;
import guatu.plan.campaign.Campaigns;
import guatu.plan.responsibility.reading.ReadingChoice;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads lists in the background, one after the other; a draft appears whole or not at all.
@Service
class ListJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ListJobs.class);
    private static final int BEAT_SECONDS = 5;

    private final ListJobRows jobs;
    private final StoredLists stored;
    private final ListDrafts drafts;
    private final Campaigns campaigns;
    private final MessageSource messages;
    private final TransactionTemplate transactions;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("lists").factory());
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("lists-pulse").factory());

    ListJobs(ListJobRows jobs, StoredLists stored, ListDrafts drafts, Campaigns campaigns, MessageSource messages, TransactionTemplate transactions) {
        this.jobs = jobs;
        this.stored = stored;
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.messages = messages;
        this.transactions = transactions;
    }

    /// Somebody cancelled while it was at work.
    private static final class Cancelled extends RuntimeException {}

    /// Begins to read a file that has been kept.
    UUID start(Actor actor, UUID campaign, Stored file) {
        actor.must(Role.CLERK);
        campaigns.get(campaign);
        var id = Ids.next();
        jobs.insert(id, campaign, file.name(), file.sha256(), actor);
        submit(id);
        return id;
    }

    /// Begins anew what broke, failed or was cancelled.
    void again(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        var job = jobs.get(id);
        if (!jobs.again(id, actor)) {
            throw new Refusal("list-job.at-work", job.fileName());
        }
        submit(id);
    }

    void cancel(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        jobs.end(jobs.get(id).id(), ListJob.State.CANCELLED, null, actor.name());
    }

    private void submit(UUID id) {
        var tenant = Tenants.current();
        worker.execute(() -> Tenants.run(tenant, () -> run(tenant, id)));
    }

    private void run(Tenant tenant, UUID id) {
        var beating = pulse.scheduleWithFixedDelay(() -> Tenants.run(tenant, () -> jobs.alive(id)), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        try {
            var job = jobs.get(id);
            step(id, ListJob.Step.READ, 0, 0);
            var list = stored.read(job.sha256(), job.fileName(), ReadingChoice.NONE);
            var rows = list.items().size();
            step(id, ListJob.Step.MATCH, rows, 0);
            transactions.executeWithoutResult(_ -> {
                var draft = drafts.create(job.actor(), job.campaignId(), new Stored("lists", job.fileName(), job.sha256(), 0), list,
                    matched -> step(id, matched < rows ? ListJob.Step.MATCH : ListJob.Step.STORE, rows, matched));
                if (!jobs.done(id, draft)) {
                    throw new Cancelled();
                }
            });
        } catch (Cancelled stop) {
            LOG.info("reading a list was cancelled");
        } catch (Refusal no) {
            jobs.end(id, ListJob.State.REFUSED, no.code(), messages.getMessage(no.code(), no.getDetailMessageArguments(), no.code(), Locale.SIMPLIFIED_CHINESE));
        } catch (RuntimeException no) {
            LOG.error("reading a list failed", no);
            jobs.end(id, ListJob.State.FAILED, "list-job.failed", null);
        } finally {
            beating.cancel(false);
        }
    }

    private void step(UUID id, ListJob.Step step, int rows, int matched) {
        if (!jobs.beat(id, step, rows, matched)) {
            throw new Cancelled();
        }
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
        pulse.shutdownNow();
    }
}
