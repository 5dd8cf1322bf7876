package guatu.plan.schedule;

import guatu.ground.kernel.Refusal;
import java.util.List;

/// A network that no schedule can be computed from; it carries every finding, not only the first.
public class InvalidNetwork extends Refusal {

    private final transient List<NetworkFinding> findings;

    InvalidNetwork(List<NetworkFinding> findings) {
        super(findings.getFirst().code(), findings.getFirst().arguments().toArray());
        this.findings = List.copyOf(findings);
        getBody().setProperty("findings", this.findings.stream().map(PrintedFinding::of).toList());
    }

    /// In the order of the input.
    public List<NetworkFinding> findings() {
        return findings;
    }
}
