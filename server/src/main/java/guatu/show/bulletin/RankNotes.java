package guatu.show.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row of the ranking says beside its numbers: tie-breakers, neighbours that cannot be told apart, corrections.
final class RankNotes {

    private RankNotes() {}

    static List<String> of(Snapshot.UnitRow row, List<Dispute> corrections) {
        var notes = new ArrayList<String>();
        if (row.rank() == null) {
            notes.add("未参评：本月底前没有到期的计划");
        }
        if (row.tie() != null) {
            notes.add(switch (row.tie()) {
                case REOPENED -> "同分，重开多者在后";
                case RED -> "同分，红灯多者在后";
                case LAST_NODE -> "同分，末个节点完成晚者在后";
                case SHARED -> "同分并列";
            });
        } else if (row.closeToAbove()) {
            notes.add("与上一名差异不显著");
        }
        corrections.stream().filter(one -> one.unit().equals(row.unit()) && one.item() == null)
            .forEach(one -> notes.add(figure(one.figure()) + "更正为" + one.decided().corrected() + "（r）"));
        return notes;
    }

    /// Ranks won (positive) or lost since the month frozen before; null where there was none.
    static @Nullable Integer change(Snapshot.UnitRow row) {
        return row.before() == null || row.rank() == null ? null : Integer.valueOf(row.before() - row.rank());
    }

    static String changed(Snapshot.UnitRow row) {
        var change = change(row);
        return change == null ? Shown.UNKNOWN : change == 0 ? "—" : change > 0 ? "升" + change : "降" + -change;
    }

    static boolean revised(Snapshot.UnitRow row, List<Dispute> corrections) {
        return corrections.stream().anyMatch(one -> one.unit().equals(row.unit()) && one.item() == null);
    }

    static String figure(DisputedFigure.Kind kind) {
        return switch (kind) {
            case SCORE -> "封顶得分";
            case ITEMS -> "事项数";
            case RED -> "红灯数";
            case EV -> "核验进度";
            case LAMP -> "灯";
        };
    }
}
