package guatu.run.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 交账书: an account as it was signed, and what was decided on it.
/// @param n      from 1; a returned account is signed again
/// @param sha256 of its content, as sealed in the ledger
record AccountStatement(UUID id, UUID account, int n, List<AccountLine> lines, String statement, UUID signedBy, String signedName, Instant signedAt,
        String sha256, @Nullable Decision decision) {

    /// 收账 or 退回 with a note.
    record Decision(boolean accepted, @Nullable String note, UUID by, String byName, Instant at) {}

    AccountStatement unclaimed() {
        return new AccountStatement(id, account, n, lines.stream().map(AccountLine::unclaimed).toList(), statement, signedBy, signedName, signedAt, sha256, decision);
    }
}
