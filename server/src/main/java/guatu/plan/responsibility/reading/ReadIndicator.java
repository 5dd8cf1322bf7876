package guatu.plan.responsibility.reading;

import java.math.BigDecimal;

/// 量化指标 read from a sentence: "新增停车位1000个以上" is 停车位 >= 1000 个.
public record ReadIndicator(String name, Relation relation, BigDecimal value, String unit) {}
