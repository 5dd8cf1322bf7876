package guatu.watch.supervision;

import guatu.plan.campaign.Item;
import guatu.run.progress.ItemProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The reason of a slip from the newest lamp of its item.
final class SlipReasons {

    private SlipReasons() {
    }

    static SlipWhy of(Item item, ItemProgress state) {
        var reason = state.reason();
        var args = reason == null ? Map.<String, Object>of() : reason.args();
        return new SlipWhy(state.lamp() == null ? null : state.lamp().name(), reason == null ? "" : reason.code(), args, state.pv(), state.ev(), state.gap(),
            state.p80(), item.due(), state.nextNode(), state.nextRedLine(), late(reason == null ? "" : reason.code(), args), state.lampSince());
    }

    /// Why a warning becomes a problem slip: which one it was stands in the arguments.
    static SlipWhy withoutEffect(SlipWhy why, @Nullable Slip warning) {
        var args = new HashMap<>(why.args());
        args.put("number", warning == null ? "" : Objects.toString(warning.number(), ""));
        return new SlipWhy(why.lamp(), "warning.no-effect", args, why.planned(), why.verified(), why.gap(), why.p80(), why.redLine(), why.node(), why.nodeDue(),
            why.daysLate(), why.since());
    }

    private static int late(String code, Map<String, Object> args) {
        var counts = code.endsWith(".late") || code.equals("report.overdue");
        return counts && args.get("days") instanceof Number days ? Math.abs(days.intValue()) : 0;
    }
}
