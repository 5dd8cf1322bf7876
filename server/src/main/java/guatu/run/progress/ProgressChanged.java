package guatu.run.progress;

import java.util.List;
import java.util.UUID;

/// Lamps or numbers of items changed. Published once per campaign at the end of the transaction that changed them.
public record ProgressChanged(UUID campaign, List<UUID> items) {

    public ProgressChanged {
        items = List.copyOf(items);
    }
}
