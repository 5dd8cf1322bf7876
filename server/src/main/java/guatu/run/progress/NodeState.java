package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 节点 as a lamp sees it: its red line, the day it was verified done, its progress in percent.
public record NodeState(String label, LocalDate redLine, @Nullable LocalDate doneOn, BigDecimal percent) {

    boolean openOn(LocalDate day) {
        return doneOn == null || doneOn.isAfter(day);
    }
}
