package guatu.ground.verification;

import java.util.UUID;

/// What the floor above tells about the subject of a task; one bean per kind of subject.
public interface VerificationSubject {

    /// The kind of subject it knows, as in `NewTask.subjectKind`.
    String kind();

    /// What a verifier may read beside the claim.
    SubjectDetails details(UUID subject);
}
