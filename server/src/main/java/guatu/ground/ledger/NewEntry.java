package guatu.ground.ledger;

import java.util.UUID;

/// Something to be sealed: its kind, the row it speaks of, and the content whose canonical JSON is hashed.
public record NewEntry(String kind, UUID subject, Object body) {
}
