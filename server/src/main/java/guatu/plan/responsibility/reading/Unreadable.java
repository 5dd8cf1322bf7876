package guatu.plan.responsibility.reading;

import java.util.List;

/// No list could be had from the input; the finding says why and how to mend it.
public class Unreadable extends RuntimeException {

    private final transient List<Finding> findings;

    Unreadable(FindingCode code, String place, String... arguments) {
        this(List.of(new Finding(place, code, List.of(arguments))));
    }

    public Unreadable(List<Finding> findings) {
        super(findings.getFirst().code().code());
        this.findings = findings;
    }

    public List<Finding> findings() {
        return findings;
    }
}
