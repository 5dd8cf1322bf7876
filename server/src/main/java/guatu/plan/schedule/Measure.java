package guatu.plan.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// 赶工措施: one step or a pair, and the least total float (workdays) of the plan once it is taken (RULES R2.6).
public record Measure(List<Step> steps, int minFloatAfter) {

    public Measure {
        steps = List.copyOf(steps);
    }

    /// What is done to the plan.
    public enum Kind {

        /// 压缩: the activity is done in its shortest duration.
        CRASH("crash"),
        /// 搭接: the successor starts when half of the predecessor is done.
        OVERLAP("overlap");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @JsonValue
        String word() {
            return word;
        }
    }

    /// A crash names its activity, an overlap the predecessor and the successor.
    public record Step(Kind kind, List<String> ids) {

        public Step {
            ids = List.copyOf(ids);
        }
    }
}
