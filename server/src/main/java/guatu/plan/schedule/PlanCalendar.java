package guatu.plan.schedule;

import com.fasterxml.jackson.annotation.JsonValue;

/// Which days a plan counts: statutory workdays, or every day.
public enum PlanCalendar {

    CN("cn"),
    EVERYDAY("everyday");

    private final String word;

    PlanCalendar(String word) {
        this.word = word;
    }

    /// As the exchange format writes it.
    @JsonValue
    public String word() {
        return word;
    }
}
