package guatu.show.bulletin;

/// What a bulletin reports as raw amounts, with its key in exchange files. Counts are whole; money has one unit within a bulletin.
enum Amount {
    PROJECTS("projects", true),
    PROJECTS_AFTER_UNBUNDLING("projects_after_unbundling", true),
    PLANNED_INVESTMENT_YEAR("planned_investment_year", false),
    COMPLETED_INVESTMENT("completed_investment", false),
    FUNDS_SECURED("funds_secured", false),
    PLANNED_STARTS_YEAR("planned_starts_year", true),
    PLANNED_STARTS_TO_DATE("planned_starts_to_date", true),
    STARTED("started", true),
    STARTED_EARLY("started_early", true),
    HANDED_OVER("enterprise_problems_handed_over", true),
    CLEARED("cleared", true);

    private final String key;
    private final boolean whole;

    Amount(String key, boolean whole) {
        this.key = key;
        this.whole = whole;
    }

    String key() {
        return key;
    }

    boolean whole() {
        return whole;
    }
}
