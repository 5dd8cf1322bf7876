package guatu.plan.responsibility.reading;

import java.util.Arrays;
import java.util.Optional;

/// What a column of a list means.
public enum Role {
    NO("no"), GROUP("group"), PROJECT("project"), TASK("task"), CONTENT("content"), INVESTMENT_TOTAL("investmentTotal"),
    INVESTMENT_YEAR("investmentYear"), PROBLEM("problem"), GOAL("goal"), NODE("node"), DUE("due"), LEAD("lead"), ASSIST("assist"),
    RESPONSIBLE_UNIT("responsibleUnit"), LEADER("leader"), FIRST_RESPONSIBLE("firstResponsible"),
    DIRECT_RESPONSIBLE("directResponsible"), INDICATOR("indicator"), UNIT("unit"), VALUE("value"), TARGET("target"),
    PROGRESS("progress"), LOCATION("location"), REMARK("remark"), IGNORE("ignore");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// May several columns have this role?
    boolean repeats() {
        return this == NODE || this == TARGET || this == GROUP || this == REMARK || this == IGNORE;
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
