package guatu.plan.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 答复: what those say whom an item is for: the proposer's reply, or the public's satisfaction in percent (0-100); one of the two.
public record Answer(UUID id, UUID itemId, @Nullable Reply reply, @Nullable BigDecimal percent, LocalDate dated, @Nullable String note, String byName) {

    /// 满意, 基本满意, 不满意.
    public enum Reply { SATISFIED, BASICALLY, UNSATISFIED }
}
