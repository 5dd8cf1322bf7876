package guatu.ground.ledger;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The algorithm that new entries are hashed with: `GUATU_LEDGER_HASH`. Old entries keep theirs.
@Component
class LedgerHash {

    private final HashAlgorithm algorithm;

    LedgerHash(@Value("${GUATU_LEDGER_HASH:SHA-256}") String name) {
        this.algorithm = HashAlgorithm.of(name.strip())
            .orElseThrow(() -> new IllegalArgumentException("GUATU_LEDGER_HASH=" + name + " 不是已知的杂凑算法；请填 SHA-256 或 SM3。"));
    }

    HashAlgorithm algorithm() {
        return algorithm;
    }
}
