package guatu.plan.responsibility;

/// What accepting a list did: how many items were added, changed, left as they were, and how many rows were set aside.
public record Accepted(int added, int changed, int unchanged, int setAside) {}
