package guatu.plan.responsibility;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lists of a campaign: drafts that wait, and what was accepted.
@Service
@Transactional(readOnly = true)
class CampaignLists {

    record Lists(List<Waiting> drafts, List<AcceptedLists.Entry> accepted) {}

    record Waiting(UUID id, String fileName, ListDraft.State state, String uploadedBy, Instant uploadedAt, String title) {}

    private final DraftStore drafts;
    private final AcceptedLists accepted;

    CampaignLists(DraftStore drafts, AcceptedLists accepted) {
        this.drafts = drafts;
        this.accepted = accepted;
    }

    Lists of(UUID campaign) {
        var waiting = drafts.of(campaign).stream().filter(draft -> draft.state() == ListDraft.State.OPEN)
            .map(draft -> new Waiting(draft.id(), draft.fileName(), draft.state(), draft.uploadedName(), draft.uploadedAt(),
                draft.reading().title() == null ? draft.fileName() : draft.reading().title())).toList();
        return new Lists(waiting, accepted.of(campaign));
    }
}
