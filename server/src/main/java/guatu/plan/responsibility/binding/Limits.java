package guatu.plan.responsibility.binding;

/// How much one person may carry before it is said: bindings, items led as leader, items carried as directly responsible; each from 1.
public record Limits(int bound, int led, int direct) {

    /// What a new scheme begins with.
    public static final Limits USUAL = new Limits(10, 400, 60);
}
