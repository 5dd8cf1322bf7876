package guatu.show.wallmap;

import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// 倒计时: days to a date, or items whose red line falls in a span.
/// @param value days for `CAMPAIGN_END` and `NEXT_RED`, else items not yet done
/// @param total items in all, where items are counted
record Countdown(Kind kind, int value, @Nullable Integer total, @Nullable LocalDate date, @Nullable String title) {

    /// The campaign's last day; red lines of the data date; the next red line of a red item; red lines of the next month.
    enum Kind { CAMPAIGN_END, DUE_TODAY, NEXT_RED, DUE_NEXT_MONTH }

    static List<Countdown> of(Campaign campaign, List<Shares.Share> shares, LocalDate dataDate) {
        var found = new ArrayList<Countdown>();
        found.add(new Countdown(Kind.CAMPAIGN_END, days(dataDate, campaign.to()), null, campaign.to(), null));
        count(found, Kind.DUE_TODAY, dataDate, shares, dataDate::equals);
        shares.stream()
            .filter(share -> share.lamp() == Lamp.RED && share.redLine() != null && share.redLine().isAfter(dataDate))
            .min((a, b) -> a.redLine().compareTo(b.redLine()))
            .ifPresent(share -> found.add(new Countdown(Kind.NEXT_RED, days(dataDate, share.redLine()), null, share.redLine(), share.title())));
        var month = YearMonth.from(dataDate).plusMonths(1);
        count(found, Kind.DUE_NEXT_MONTH, month.atDay(1), shares, day -> YearMonth.from(day).equals(month));
        return found;
    }

    private static void count(List<Countdown> found, Kind kind, LocalDate date, List<Shares.Share> shares, Predicate<LocalDate> inSpan) {
        var due = shares.stream().filter(share -> share.redLine() != null && inSpan.test(share.redLine())).toList();
        var open = due.stream().filter(share -> share.state() != ItemState.DONE_VERIFIED).count();
        if (!due.isEmpty()) {
            found.add(new Countdown(kind, Math.toIntExact(open), due.size(), date, null));
        }
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }
}
