package guatu.show.bulletin;

import guatu.watch.supervision.SlipKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What supervision came to in a month, in sentences.
final class WatchWords {

    private WatchWords() {}

    static String slips(Snapshot.@Nullable SlipCounts slips) {
        if (slips == null) {
            return "";
        }
        var pressed = slips.pressing() == 0 ? "本月没有发出督办单"
            : "本月发出督办单" + slips.pressing() + "份（" + each(slips, SlipKind.WARNING, SlipKind.PROBLEM, SlipKind.EXPOSURE) + "）";
        var others = each(slips, SlipKind.NOTICE, SlipKind.CLEARANCE);
        return pressed + (others.isEmpty() ? "" : "，另发" + others) + (slips.answerDue() == 0 ? "。"
            : "；应答复" + slips.answerDue() + "份，按时答复" + slips.answeredInTime() + "份。");
    }

    private static String each(Snapshot.SlipCounts slips, SlipKind... kinds) {
        return Arrays.stream(kinds).filter(kind -> slips.of(kind) > 0).map(kind -> word(kind) + slips.of(kind) + "份").collect(Collectors.joining("、"));
    }

    static String clearance(Snapshot.@Nullable Clearance clearance) {
        if (clearance == null) {
            return "";
        }
        return clearance.issued() == 0 ? "截至月底没有交办问题。"
            : "截至月底交办问题" + clearance.issued() + "件，已销号" + clearance.cleared() + "件，销号率" + Shown.percent(clearance.rate())
                + (clearance.reopened() == 0 ? "" : "，回头看重开" + clearance.reopened() + "件，净销号率" + Shown.percent(clearance.net())) + "。";
    }

    private static String word(SlipKind kind) {
        return switch (kind) {
            case NOTICE -> "任务告知单";
            case WARNING -> "进度预警单";
            case PROBLEM -> "问题督查单";
            case CLEARANCE -> "任务销号单";
            case EXPOSURE -> "落实情况曝光单";
        };
    }
}
