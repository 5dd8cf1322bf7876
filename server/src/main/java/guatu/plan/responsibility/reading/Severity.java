package guatu.plan.responsibility.reading;

import java.util.Locale;

/// How much a finding matters: an error stops acceptance until the row is mended or set aside.
public enum Severity {
    ERROR, WARNING, INFO;

    /// As printed: `error`, `warning`, `info`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
