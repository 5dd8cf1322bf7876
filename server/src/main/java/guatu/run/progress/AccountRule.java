package guatu.run.progress;

import java.time.LocalDate;

/// 对表交账 of a campaign: at which nodes of its items, counted from a day on.
public record AccountRule(Nodes nodes, LocalDate from) {

    /// The last node of each item, the nodes of its critical chain, or every one.
    public enum Nodes { LAST, CRITICAL, ALL }
}
