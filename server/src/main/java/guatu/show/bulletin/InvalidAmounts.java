package guatu.show.bulletin;

import java.util.List;

/// A file of amounts that no figures can be reckoned from; it carries every finding.
final class InvalidAmounts extends RuntimeException {

    private final transient List<FiguresFinding> findings;

    InvalidAmounts(List<FiguresFinding> findings) {
        super(findings.getFirst().message());
        this.findings = List.copyOf(findings);
    }

    List<FiguresFinding> findings() {
        return findings;
    }
}
