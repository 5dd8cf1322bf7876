package guatu.plan.indicator;

import guatu.ground.kernel.Refusal;

/// What a target must keep to before it is stored.
final class TargetCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 40;

    private TargetCheck() {}

    static void check(Target target) {
        var name = target.name();
        if (name.isEmpty() || name.length() > LONGEST_NAME || target.unit().isEmpty() || target.unit().length() > LONGEST_UNIT) {
            throw new Refusal("target.name-length", name.length() > 30 ? name.substring(0, 30) + "…" : name);
        }
        if (!Numbers.fits(target.value()) || !Numbers.fits(target.remainder())) {
            throw new Refusal("target.value-range", name, target.value().toPlainString(), Numbers.MOST.toPlainString());
        }
        if (target.remainder().compareTo(target.value()) > 0) {
            throw new Refusal("target.remainder-too-large", name, target.remainder().toPlainString(), target.value().toPlainString(), target.unit());
        }
        if (target.remainder().signum() > 0 && (target.remainderReason() == null || target.remainderReason().isBlank())) {
            throw new Refusal("target.remainder-without-reason", name);
        }
    }

    /// A part is measured in what its whole is measured in; nothing is converted silently, and nothing is guessed.
    static void converts(Target whole, String unit) {
        if (!MeasureUnit.of(unit).converts(MeasureUnit.of(whole.unit()))) {
            throw new Refusal("target.units-differ", whole.name(), whole.unit(), unit);
        }
    }

    /// An issued target may not fall short of its whole.
    static void holds(Target whole, Balance balance) {
        if (balance.verdict() == Balance.Verdict.SHORT) {
            throw new Refusal("target.short", whole.name(), balance.parts().add(balance.remainder()).stripTrailingZeros().toPlainString(),
                whole.value().toPlainString(), whole.unit(), balance.difference().negate().stripTrailingZeros().toPlainString());
        }
        if (balance.verdict() == Balance.Verdict.OVER_LIMIT) {
            throw new Refusal("target.over-limit", whole.name(), balance.parts().add(balance.remainder()).stripTrailingZeros().toPlainString(),
                whole.value().toPlainString(), whole.unit(), balance.difference().stripTrailingZeros().toPlainString());
        }
    }
}
