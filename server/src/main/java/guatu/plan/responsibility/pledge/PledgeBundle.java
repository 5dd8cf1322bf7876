package guatu.plan.responsibility.pledge;

import guatu.ground.documents.Format;
import guatu.ground.documents.Paper;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Refusal;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaigns;
import guatu.plan.responsibility.paper.PaperFiles;
import guatu.plan.responsibility.paper.PaperKind;
import guatu.plan.responsibility.paper.Papers;
import guatu.plan.responsibility.version.HandedRow;
import guatu.plan.responsibility.version.Versions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The papers of a whole hand-over in one archive, a folder for each unit. Rendering runs outside any transaction.
@Component
class PledgeBundle {

    private static final int MOST_PDF = 30;

    private final Papers papers;
    private final PledgeReader reader;
    private final Versions versions;
    private final Campaigns campaigns;
    private final Organization organization;
    private final PaperFiles files;

    PledgeBundle(Papers papers, PledgeReader reader, Versions versions, Campaigns campaigns, Organization organization, PaperFiles files) {
        this.papers = papers;
        this.reader = reader;
        this.versions = versions;
        this.campaigns = campaigns;
        this.organization = organization;
        this.files = files;
    }

    ResponseEntity<byte[]> of(UUID id, Format format) {
        var campaign = campaigns.get(id);
        if (campaign.listVersion() == 0) {
            throw new Refusal("pledge.no-version", campaign.name());
        }
        var leads = versions.rows(id, campaign.listVersion()).stream().map(HandedRow::leadUnit).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        if (format != Format.DOCX && leads.size() > MOST_PDF) {
            throw new BadInput("format", "pledge.bundle-docx", leads.size(), MOST_PDF);
        }
        return PaperFiles.file(campaign.name() + "公文.zip", "application/zip", zip(parts(id, leads), format));
    }

    private Map<String, Paper> parts(UUID campaign, Set<UUID> leads) {
        var parts = new LinkedHashMap<String, Paper>();
        organization.units().stream().filter(unit -> leads.contains(unit.id())).forEach(unit -> {
            var data = papers.ofList(campaign, unit.id(), null);
            for (var kind : PaperKind.values()) {
                parts.put(folder(unit.name()) + "/" + kind.title(), papers.paper(kind, data));
            }
        });
        reader.signedPapers(campaign).forEach(signed -> {
            var name = folder(signed.getKey()) + "/" + signed.getValue().title();
            for (var n = 1; parts.putIfAbsent(n == 1 ? name : name + n, signed.getValue()) != null;) {
                n++;
            }
        });
        return parts;
    }

    private byte[] zip(Map<String, Paper> parts, Format format) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey() + "." + format.extension()));
                zip.write(files.bytes(part.getValue(), format));
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static String folder(String unit) {
        return unit.replaceAll("[\\\\/:*?\"<>|]", "_");
    }
}
