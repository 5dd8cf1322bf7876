package guatu.plan.responsibility.pledge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 可行性核算: what the plan of each promised item says to its deadline (RULES R2.6), as of one day; kept with the pledge.
public record Feasibility(List<Verdict> items) {

    /// FEASIBLE: the plan holds the deadline. INFEASIBLE: it misses it. UNPLANNED: nobody has planned it. IMPOSSIBLE: no plan can be issued at all.
    public enum Outcome { FEASIBLE, INFEASIBLE, UNPLANNED, IMPOSSIBLE }

    /// Of one item. `minFloat` and `shortfall` in workdays; `chain` names the steps that do not fit, first to last; `why` is the code of the
    /// rule that makes it impossible.
    public record Verdict(UUID itemId, String no, String title, Outcome outcome, @Nullable Integer minFloat, int shortfall, List<String> chain, @Nullable String why) {

        public Verdict {
            chain = List.copyOf(chain);
        }
    }

    public Feasibility {
        items = List.copyOf(items);
    }

    /// How many items came out so.
    public int count(Outcome outcome) {
        return (int) items.stream().filter(one -> one.outcome() == outcome).count();
    }

    /// True if every plan holds its deadline.
    public boolean all() {
        return count(Outcome.FEASIBLE) == items.size();
    }

    /// The sentence that the paper prints.
    public String said() {
        if (all()) {
            return items.size() + "项任务按计划核算均可如期完成";
        }
        var text = new StringBuilder(items.size() + "项任务中，按计划核算可如期完成的" + count(Outcome.FEASIBLE) + "项");
        items.stream().filter(one -> one.outcome() == Outcome.INFEASIBLE).limit(10)
            .forEach(one -> text.append("；“").append(one.title()).append("”差").append(one.shortfall()).append("个工作日，卡在").append(String.join("→", one.chain())));
        if (count(Outcome.UNPLANNED) > 0) {
            text.append("；尚未倒排工期、不能核算的").append(count(Outcome.UNPLANNED)).append("项");
        }
        if (count(Outcome.IMPOSSIBLE) > 0) {
            text.append("；计划排不出来的").append(count(Outcome.IMPOSSIBLE)).append("项");
        }
        return text.toString();
    }
}
