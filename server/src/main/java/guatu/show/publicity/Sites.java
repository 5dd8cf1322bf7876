package guatu.show.publicity;

import guatu.ground.kernel.Tenant;
import guatu.ground.kernel.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is public of every tenant, held in memory and beside it in files (SCALE 6.8): a request asks neither the database nor anything
/// that grows with what is asked. This node's releases show at once, another node's within 30 seconds.
@Component
class Sites {

    private static final Logger LOG = LoggerFactory.getLogger(Sites.class);
    private static final long MEMORY = 48L << 20;
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(5);
    private static final String MANIFEST = "site.manifest";

    private final SiteBuilder builder;
    private final OpenFiles files;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Map<UUID, Site> held = new ConcurrentHashMap<>();
    private final Map<UUID, Long> mended = new ConcurrentHashMap<>();
    private final Bodies bodies = new Bodies(MEMORY);

    Sites(SiteBuilder builder, OpenFiles files, JsonMapper json, PlatformTransactionManager transactions) {
        this.builder = builder;
        this.files = files;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setReadOnly(true);
    }

    /// The site as it stands; before the first time from the files, and only without these from the database.
    Site of(Tenant tenant) {
        var site = held.get(tenant.id());
        return site != null ? site : held.computeIfAbsent(tenant.id(), id -> saved(id).orElseGet(() -> renewed(id, false).orElseGet(() -> Site.none(id))));
    }

    /// The bytes of an address of a site; bytes lost from the disk are written again from the database, at most every five seconds.
    Optional<OpenFiles.Body> body(Site site, Site.Entry entry) {
        var kept = bodies.get(entry.sha256());
        if (kept != null) {
            return Optional.of(kept);
        }
        var found = files.read(site.tenant(), entry.sha256());
        if (found.isEmpty() && mend(site.tenant())) {
            found = files.read(site.tenant(), entry.sha256());
        }
        found.ifPresent(body -> bodies.put(entry.sha256(), body));
        return found;
    }

    /// Brings every site that somebody has asked for up to date.
    void renewAll() {
        held.keySet().forEach(this::renew);
    }

    /// Bytes in memory.
    long memory() {
        return bodies.size();
    }

    /// Forgets what is in memory, as a node that starts.
    void forget() {
        held.clear();
        mended.clear();
        bodies.clear();
    }

    @TransactionalEventListener
    void on(PublicationDecided decided) {
        renew(decided.tenant());
    }

    private void renew(UUID tenant) {
        renewed(tenant, false).ifPresent(site -> held.put(tenant, site));
    }

    private boolean mend(UUID tenant) {
        var now = System.nanoTime();
        var last = mended.get(tenant);
        if (last != null && now - last < AGAIN) {
            return false;
        }
        mended.put(tenant, now);
        var site = renewed(tenant, true);
        site.ifPresent(fresh -> held.put(tenant, fresh));
        return site.isPresent();
    }

    /// The site from the database, or what is held while nothing changed or the database does not answer.
    private Optional<Site> renewed(UUID tenant, boolean mend) {
        try {
            return Tenants.as(new Tenant(tenant), () -> Optional.ofNullable(transaction.execute(_ -> {
                var standing = held.get(tenant);
                return !mend && standing != null && standing.version().equals(builder.version()) ? standing : laidOut(tenant, mend);
            })));
        } catch (RuntimeException away) {
            LOG.warn("the public site stays as it is: {}", away.getMessage());
            return Optional.empty();
        }
    }

    private Site laidOut(UUID tenant, boolean mend) {
        var site = builder.build(mend);
        files.keep(tenant, MANIFEST, json.writeValueAsBytes(site));
        return site;
    }

    private Optional<Site> saved(UUID tenant) {
        try {
            return files.kept(tenant, MANIFEST).map(bytes -> json.readValue(new String(bytes, StandardCharsets.UTF_8), Site.class));
        } catch (JacksonException damaged) {
            LOG.warn("the list of public addresses is damaged and is made anew");
            return Optional.empty();
        }
    }
}
