package guatu.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// A finding as it is printed: place, severity, code and sentence; the ids of a cycle.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PrintedFinding(String place, String severity, String code, String message, List<String> ids) {

    static PrintedFinding of(NetworkFinding finding) {
        return new PrintedFinding(finding.place(), "error", finding.code(), finding.message(), finding.ids());
    }
}
