package guatu.show.bulletin;

/// A derived figure of a bulletin with its key in exchange files: percent, percentage points, or a count.
enum Figure {
    COMPLETION_RATE("completion_rate_pct", "完成率", "%"),
    AGAINST_TIME_PROGRESS("against_time_progress_pp", "超/欠时序", "个百分点"),
    FUNDS_SECURED("funds_secured_pct", "资金到位率", "%"),
    NOT_STARTED("not_started", "未开工", "个"),
    STARTED_OF_YEAR_PLAN("started_of_year_plan_pct", "占全年计划开工", "%"),
    NOT_STARTED_AS_PLANNED("not_started_as_planned", "应开未开", "个"),
    CLEARED("cleared_pct", "销号率", "%");

    private final String key;
    private final String label;
    private final String unit;

    Figure(String key, String label, String unit) {
        this.key = key;
        this.label = label;
        this.unit = unit;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    String unit() {
        return unit;
    }
}
