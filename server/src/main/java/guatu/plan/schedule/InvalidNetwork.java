package guatu.plan.schedule;

import java.util.List;

/// A network that no schedule can be computed from; it carries every finding, not only the first.
public class InvalidNetwork extends RuntimeException {

    private final transient List<NetworkFinding> findings;

    InvalidNetwork(List<NetworkFinding> findings) {
        super(findings.getFirst().code());
        this.findings = List.copyOf(findings);
    }

    /// In the order of the input.
    public List<NetworkFinding> findings() {
        return findings;
    }
}
