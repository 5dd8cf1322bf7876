package guatu.show.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 目录: what there is to read, the newest first.
record SiteIndex(String tenant, List<Campaign> campaigns, List<Paper> papers, int clueDecideWorkdays, int clueAnswerWorkdays) {

    /// A campaign with its newest publication.
    record Campaign(UUID id, String name, int year, LocalDate dataDate, UUID publication) {}

    /// A publication; one that was wrong names its correction.
    record Paper(UUID id, PublicationKind kind, String title, LocalDate dataDate, @Nullable Instant releasedAt, String sha256, UUID campaignId,
            @Nullable UUID subjectId, @Nullable UUID correctedBy) {

        static Paper of(Publication publication) {
            return new Paper(publication.id(), publication.kind(), publication.title(), publication.dataDate(), publication.decidedAt(), publication.sha256(),
                publication.campaignId(), publication.subjectId(), publication.correctedBy());
        }
    }
}
