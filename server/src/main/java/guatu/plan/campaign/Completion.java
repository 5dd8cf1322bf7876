package guatu.plan.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 完成标准 (C-009): what must be true for an item of a type to be complete, and what of it is true.
/// @param type absent: nobody has said; then the verdict alone counts
public record Completion(@Nullable TaskType type, List<Criterion> criteria, boolean met) {

    /// The public's satisfaction from which a livelihood item is complete, in percent; a proposal of this product.
    public static final BigDecimal SATISFIED_FROM = BigDecimal.valueOf(80);

    /// One condition: 指标核实 (VALUE), 成果验收 (ACCEPTED), 提案人满意答复 (REPLY), 群众满意度 (SATISFACTION).
    public enum Test { VALUE, ACCEPTED, REPLY, SATISFACTION }

    public record Criterion(Test test, boolean met) {}

    static Completion of(@Nullable TaskType type, boolean verified, Answer.@Nullable Reply reply, @Nullable BigDecimal satisfaction) {
        var replied = reply == Answer.Reply.SATISFIED || reply == Answer.Reply.BASICALLY;
        var liked = satisfaction != null && satisfaction.compareTo(SATISFIED_FROM) >= 0;
        var criteria = switch (type) {
            case INDICATOR -> List.of(new Criterion(Test.VALUE, verified));
            case PROPOSAL -> List.of(new Criterion(Test.ACCEPTED, verified), new Criterion(Test.REPLY, replied));
            case LIVELIHOOD -> List.of(new Criterion(Test.ACCEPTED, verified), new Criterion(Test.SATISFACTION, liked));
            case DELIVERABLE -> List.of(new Criterion(Test.ACCEPTED, verified));
            case null -> List.of(new Criterion(Test.ACCEPTED, verified));
        };
        return new Completion(type, criteria, criteria.stream().allMatch(Criterion::met));
    }
}
