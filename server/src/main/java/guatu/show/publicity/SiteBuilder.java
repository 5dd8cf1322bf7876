package guatu.show.publicity;

import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.show.bulletin.PublicBulletin;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Lays out a tenant's public addresses from what is released, and writes the files that are missing. In the caller's transaction.
@Component
class SiteBuilder {

    private static final String LAYOUT = "3\n";

    private final PublicationStore store;
    private final PageStore pages;
    private final OpenFiles files;
    private final TenantDirectory tenants;
    private final JsonMapper json;
    private final String address;

    SiteBuilder(PublicationStore store, PageStore pages, OpenFiles files, TenantDirectory tenants, JsonMapper json, @Value("${guatu.public-url:}") String address) {
        this.store = store;
        this.pages = pages;
        this.files = files;
        this.tenants = tenants;
        this.json = json;
        this.address = address;
    }

    /// What was released, as one word: the same word, the same site.
    String version() {
        return Bytes.sha256(tenants.name(Tenants.current()) + store.released().stream().map(one -> one.id() + " " + one.correctedBy()).collect(Collectors.joining("\n", LAYOUT, ""))
            + store.bulletins().stream().map(one -> one.id() + " " + one.state()).collect(Collectors.joining("\n")));
    }

    /// @param mend also reads every file that is there and writes it anew if it was altered
    Site build(boolean mend) {
        var work = new Work(Tenants.current().id(), mend, new LinkedHashMap<>());
        var released = store.released();
        released.forEach(one -> work.put(one.id().toString(), published(work, one), Site.Entry.JSON, true));
        var newest = newestOfCampaigns(released);
        newest.values().forEach(one -> current(work, one));
        newest.values().stream().findFirst().ifPresent(one -> work.put("", one.sha256(), Site.Entry.JSON, false));
        bulletins(work);
        lists(work, released, List.copyOf(newest.values()));
        Map.copyOf(work.entries()).values().forEach(entry -> work.entries().put("files/" + entry.sha256(), new Site.Entry(entry.sha256(), entry.type(), true)));
        return new Site(work.tenant(), version(), work.entries());
    }

    private static Map<UUID, Publication> newestOfCampaigns(List<Publication> released) {
        var newest = new LinkedHashMap<UUID, Publication>();
        released.stream().filter(one -> one.kind() == PublicationKind.CAMPAIGN).forEach(one -> newest.putIfAbsent(one.campaignId(), one));
        return newest;
    }

    /// The file of a publication itself.
    private String published(Work work, Publication one) {
        if (work.missing(one.sha256())) {
            files.write(work.tenant(), one.sha256(), pages.body(one.id()).getBytes(StandardCharsets.UTF_8));
        }
        return one.sha256();
    }

    /// A campaign's newest publication with its pages; an older campaign never stands over a newer one's unit.
    private void current(Work work, Publication one) {
        work.put("campaigns/" + one.campaignId(), one.sha256(), Site.Entry.JSON, false);
        var addresses = pages.addresses(one.id());
        if (addresses.stream().anyMatch(page -> work.missing(page.sha256()))) {
            pages.pages(one.id()).stream().filter(page -> work.missing(page.sha256()))
                .forEach(page -> files.write(work.tenant(), page.sha256(), page.body().getBytes(StandardCharsets.UTF_8)));
        }
        addresses.stream().filter(page -> !work.entries().containsKey(page.path())).forEach(page -> work.put(page.path(), page.sha256(), Site.Entry.JSON, false));
    }

    /// Released bulletins under their own ids, and what was printed with each head; of one that is not public yet only its number and day.
    private void bulletins(Work work) {
        for (var one : store.bulletins()) {
            var paper = json.readValue(pages.body(one.id()), PublicBulletin.class);
            var open = one.state() == PublicationState.RELEASED;
            if (open) {
                work.put("bulletins/" + one.subjectId(), one.sha256(), Site.Entry.JSON, false);
            }
            text(work, "check/" + paper.ledgerHead(), json.writeValueAsString(new Printed(paper.ledgerHead(), paper.number(), paper.date(), open,
                open ? paper.title() : null, open ? one.subjectId() : null, open ? paper.sha256() : null)), Site.Entry.JSON);
        }
    }

    /// What was printed with a head of the ledger.
    record Printed(String head, String number, LocalDate date, boolean open, @Nullable String title, @Nullable UUID bulletin, @Nullable String sha256) {}

    private void lists(Work work, List<Publication> released, List<Publication> newest) {
        var tenant = tenants.name(Tenants.current());
        var snapshots = newest.stream().map(one -> json.readValue(pages.body(one.id()), Snapshot.class)).toList();
        var campaigns = new ArrayList<SiteIndex.Campaign>();
        for (var i = 0; i < newest.size(); i++) {
            campaigns.add(new SiteIndex.Campaign(newest.get(i).campaignId(), snapshots.get(i).campaign(), snapshots.get(i).year(), snapshots.get(i).dataDate(), newest.get(i).id()));
        }
        var papers = released.stream().map(SiteIndex.Paper::of).toList();
        text(work, "index", json.writeValueAsString(new SiteIndex(tenant, campaigns, papers, ClueLimits.DECIDE_WORKDAYS, ClueLimits.ANSWER_WORKDAYS)), Site.Entry.JSON);
        text(work, "data/items.csv", OpenData.csv(snapshots), "text/csv;charset=UTF-8");
        text(work, "data/items.json", json.writeValueAsString(OpenData.json(tenant, snapshots)), Site.Entry.JSON);
        text(work, "data/dictionary.csv", OpenData.dictionaryCsv(), "text/csv;charset=UTF-8");
        text(work, "data/dictionary.json", json.writeValueAsString(Map.of("licence", OpenData.LICENCE, "items", OpenData.dictionary())), Site.Entry.JSON);
        text(work, "feed.xml", Feed.of(tenant, address, papers), "application/atom+xml;charset=UTF-8");
    }

    private void text(Work work, String path, String content, String type) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var sha256 = Bytes.sha256(bytes);
        if (work.missing(sha256)) {
            files.write(work.tenant(), sha256, bytes);
        }
        work.put(path, sha256, type, false);
    }

    /// A site while it is laid out.
    private final class Work {

        private final UUID tenant;
        private final boolean mend;
        private final Map<String, Site.Entry> entries;

        Work(UUID tenant, boolean mend, Map<String, Site.Entry> entries) {
            this.tenant = tenant;
            this.mend = mend;
            this.entries = entries;
        }

        UUID tenant() {
            return tenant;
        }

        Map<String, Site.Entry> entries() {
            return entries;
        }

        void put(String path, String sha256, String type, boolean forever) {
            entries.put(path, new Site.Entry(sha256, type, forever));
        }

        boolean missing(String sha256) {
            return !files.has(tenant, sha256) || mend && files.read(tenant, sha256).isEmpty();
        }
    }
}
