package guatu.show.wallmap;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 横道图: the bars of the items that a filter lets through.
@Component
@Transactional(readOnly = true)
class Bars {

    private final WallMap map;
    private final Calendars calendars;
    private final BusinessClock clock;

    Bars(WallMap map, Calendars calendars, BusinessClock clock) {
        this.map = map;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Page page(MapFilter filter, MapSort sort, @Nullable Cursor after, int limit) {
        var page = map.page(filter, sort, after, limit);
        var calendar = calendars.current();
        var today = clock.today();
        return new Page(page.rows().stream().map(card -> bar(card, calendar, today)).toList(), page.next(), page.total(), today);
    }

    private static Bar bar(Card card, WorkCalendar calendar, LocalDate today) {
        var redLine = card.redLine() == null ? card.due() : card.redLine();
        return new Bar(card.itemId(), card.no(), card.title(), card.leadName(), card.lamp(), card.state(), card.start(), card.earliest(), card.target(),
            redLine, slip(card.state(), redLine, card.p80(), today, calendar), card.p80(), card.ev(), card.reported(), card.pv());
    }

    /// Working days by which the forecast, or today if the item is still open, lies behind the red line; absent if not behind.
    static @Nullable Integer slip(ItemState state, @Nullable LocalDate redLine, @Nullable LocalDate p80, LocalDate today, WorkCalendar calendar) {
        if (redLine == null || state == ItemState.DONE_VERIFIED) {
            return null;
        }
        var end = p80 == null || today.isAfter(p80) ? today : p80;
        return end.isAfter(redLine) ? calendar.between(redLine, end) : null;
    }

    /// One item's bar; slip in working days, percents as on the card.
    record Bar(UUID itemId, String no, String title, @Nullable String unit, Lamp lamp, ItemState state, @Nullable LocalDate start,
            @Nullable LocalDate earliest, @Nullable LocalDate target, @Nullable LocalDate redLine, @Nullable Integer slip, @Nullable LocalDate p80,
            @Nullable BigDecimal ev, @Nullable BigDecimal reported, @Nullable BigDecimal pv) {

        Bar unclaimed() {
            return new Bar(itemId, no, title, unit, lamp, state, start, earliest, target, redLine, slip, p80, ev, null, pv);
        }
    }

    /// A page of bars and the day of the line through them.
    record Page(List<Bar> rows, @Nullable String next, int total, LocalDate today) {

        /// The same without what units claim.
        Page unclaimed() {
            return new Page(rows.stream().map(Bar::unclaimed).toList(), next, total, today);
        }
    }
}
