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
/// `recalled` are earlier corrections that were used, `forgotten` those that a clerk took back here.
record ListDraft(UUID id, UUID campaignId, String fileName, String sha256, UUID uploadedBy, String uploadedName, Instant uploadedAt,
        State state, ReadingChoice choice, Reading reading, int version, List<Recalled> recalled, List<UUID> forgotten, MatrixWords matrix) {

    enum State { OPEN, ACCEPTED, DISCARDED }

    /// What was read besides the rows.
    record Reading(@Nullable String title, @Nullable Integer year, List<ReadTarget> targets, List<TableMatch> tables, List<Finding> findings,
            List<PublishedList.Line> original) {

        static Reading of(PublishedList list) {
            return new Reading(list.title(), list.year(), list.targets(), list.tables(),
                list.findings().stream().filter(finding -> finding.row() == null).toList(), list.original());
        }
    }

    static ListDraft fresh(UUID id, UUID campaign, guatu.ground.files.Stored file, guatu.ground.kernel.Actor by, Instant at, ReadingChoice choice, PublishedList list) {
        return new ListDraft(id, campaign, file.name(), file.sha256(), by.person(), by.name(), at, State.OPEN, choice, Reading.of(list), 0, List.of(), List.of(),
            MatrixWords.NONE);
    }

    ListDraft read(ReadingChoice anew, PublishedList list) {
        return new ListDraft(id, campaignId, fileName, sha256, uploadedBy, uploadedName, uploadedAt, state, anew, Reading.of(list), version, recalled, forgotten, matrix);
    }

    ListDraft in(State next) {
        return new ListDraft(id, campaignId, fileName, sha256, uploadedBy, uploadedName, uploadedAt, next, choice, reading, version, recalled, forgotten, matrix);
    }

    ListDraft recalling(List<Recalled> used) {
        return new ListDraft(id, campaignId, fileName, sha256, uploadedBy, uploadedName, uploadedAt, state, choice, reading, version, used, forgotten, matrix);
    }

    ListDraft forgetting(List<UUID> memories) {
        return new ListDraft(id, campaignId, fileName, sha256, uploadedBy, uploadedName, uploadedAt, state, choice, reading, version, recalled, memories, matrix);
    }

    ListDraft saying(MatrixWords words) {
        return new ListDraft(id, campaignId, fileName, sha256, uploadedBy, uploadedName, uploadedAt, state, choice, reading, version, recalled, forgotten, words);
    }
}
