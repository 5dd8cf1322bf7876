package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.PublishedList;
import guatu.plan.responsibility.reading.ReadTarget;
import guatu.plan.responsibility.reading.ReadingChoice;
import guatu.plan.responsibility.reading.TableMatch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 清单草稿: an uploaded list that has been read and counts for nothing before it is accepted.
record ListDraft(UUID id, UUID campaignId, String fileName, String sha256, UUID uploadedBy, String uploadedName, Instant uploadedAt,
        State state, ReadingChoice choice, Reading reading, int version) {

    enum State { OPEN, ACCEPTED, DISCARDED }

    /// What was read besides the rows.
    record Reading(@Nullable String title, @Nullable Integer year, List<ReadTarget> targets, List<TableMatch> tables, List<Finding> findings,
            List<PublishedList.Line> original) {

        static Reading of(PublishedList list) {
            return new Reading(list.title(), list.year(), list.targets(), list.tables(),
                list.findings().stream().filter(finding -> finding.row() == null).toList(), list.original());
        }
    }

    ListDraft read(ReadingChoice anew, PublishedList list) {
        return new ListDraft(id, campaignId, fileName, sha256, uploadedBy, uploadedName, uploadedAt, state, anew, Reading.of(list), version);
    }

    ListDraft in(State next) {
        return new ListDraft(id, campaignId, fileName, sha256, uploadedBy, uploadedName, uploadedAt, next, choice, reading, version);
    }
}
