package guatu.plan.responsibility.pledge;

/// 目标责任书: all that a unit leads (CATALOGUE C-032). 军令状: hard tasks with a consequence that the unit takes upon itself (C-033).
public enum PledgeKind {
    TARGET("目标责任书", "pledge-target"), ORDER("军令状", "pledge-order");

    private final String title;
    private final String template;

    PledgeKind(String title, String template) {
        this.title = title;
        this.template = template;
    }

    /// 文种.
    public String title() {
        return title;
    }

    String template() {
        return template;
    }
}
