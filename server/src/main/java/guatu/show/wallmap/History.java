package guatu.show.wallmap;

import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.ItemPast;
import guatu.plan.schedule.Baseline;
import guatu.run.progress.Lamp;
import guatu.run.progress.LampPoint;
import guatu.run.progress.ReportRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 沿革: what several modules remember of an item, in one order, the newest first.
final class History {

    private static final int MOST = 60;

    private History() {}

    static List<ItemPage.Happened> of(List<ItemPast> pasts, List<LampPoint> lamps, List<ReportRow> reports, List<Baseline> baselines) {
        var all = new ArrayList<ItemPage.Happened>();
        pasts.forEach(past -> all.add(words(past)));
        reports.forEach(report -> all.add(happened(report.filedAt(), "REPORT", "history.report", "by", report.filedBy(), "from", report.windowFrom(),
            "to", report.windowTo(), "late", report.late())));
        baselines.forEach(baseline -> all.add(happened(baseline.frozenAt(), "PLAN", "history.baseline", "n", baseline.n(), "by", baseline.frozenBy(),
            "approval", baseline.approval())));
        lamps(lamps, all);
        all.sort(Comparator.comparing(ItemPage.Happened::at).reversed());
        return all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : all;
    }

    /// A point in the history is a lamp that differs from the one before it.
    private static void lamps(List<LampPoint> points, List<ItemPage.Happened> into) {
        @Nullable Lamp before = null;
        for (var point : points) {
            if (point.lamp() != before) {
                into.add(happened(endOf(point.date()), "LAMP", before == null ? "history.first-lamp" : "history.lamp", "from", before, "to", point.lamp(),
                    "deciding", point.deciding()));
                before = point.lamp();
            }
        }
    }

    private static ItemPage.Happened words(ItemPast past) {
        return happened(past.at(), "ITEM", "history.item-" + past.kind().name().toLowerCase(Locale.ROOT), "by", past.byName(), "state", past.state(),
            "reason", past.reason(), "changes", past.changes().isEmpty() ? null : past.changes());
    }

    /// Lamps are judged at day's end, 18:00 in Shanghai.
    private static Instant endOf(LocalDate day) {
        return day.atTime(18, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    private static ItemPage.Happened happened(Instant at, String kind, String code, @Nullable Object... pairs) {
        Map<String, Object> args = new LinkedHashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) {
                args.put(String.valueOf(pairs[i]), value);
            }
        }
        return new ItemPage.Happened(at, kind, code, args);
    }
}
