package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Draws the curve of an item from what is stored.
@Component
class Curves {

    private final Knowledge knowledge;
    private final Reports reports;
    private final Calendars calendars;
    private final BusinessClock clock;

    Curves(Knowledge knowledge, Reports reports, Calendars calendars, BusinessClock clock) {
        this.knowledge = knowledge;
        this.reports = reports;
        this.calendars = calendars;
        this.clock = clock;
    }

    Curve of(UUID item) {
        var known = knowledge.look(List.of(item)).stream().findFirst().orElseThrow(() -> new NotFound("事项", item));
        var facts = known.facts();
        var total = facts.single().map(Measure::target).orElse(Percent.ALL);
        var unit = facts.single().map(Measure::unit).orElse("%");
        var state = known.state();
        var forecast = state.p50() == null && state.p80() == null ? null : new Curve.CurveFinish(state.p50(), state.p80(), state.onTime());
        return new Curve(facts.line().start(), facts.redLine(), facts.redLine(), state.dataDate() == null ? clock.today() : state.dataDate(), unit, total,
            plan(facts, total, state.dataDate() == null ? clock.today() : state.dataDate()), scaled(reported(known), total), scaled(known.verified(), total), forecast);
    }

    /// A point at the end of each week, at each corner and on the day that counts, so that the curve says what the lamp says.
    private List<Curve.CurvePoint> plan(ItemFacts facts, BigDecimal total, LocalDate today) {
        var line = facts.line();
        var calendar = calendars.current();
        var days = new TreeSet<LocalDate>();
        days.add(line.start().minusDays(1));
        line.points().forEach(point -> days.add(point.day()));
        for (var day = line.start().plusDays(6); day.isBefore(facts.redLine()); day = day.plusDays(7)) {
            days.add(day);
        }
        days.add(facts.redLine());
        if (today.isAfter(line.start()) && today.isBefore(facts.redLine())) {
            days.add(today);
        }
        return days.stream().map(day -> new Curve.CurvePoint(day, scaled(line.at(day, calendar), total))).toList();
    }

    /// What the unit said, report by report.
    private ValueSeries reported(Known known) {
        var all = new ArrayList<>(reports.of(known.facts().id(), Integer.MAX_VALUE, 200)).reversed();
        var values = reports.values(all.stream().map(Report::id).toList());
        var now = new HashMap<UUID, MeasureState>();
        var marks = new ArrayList<ValueSeries.Mark>();
        for (var report : all) {
            values.getOrDefault(report.id(), List.of()).forEach(value -> now.put(value.measure(), new MeasureState(report.item(), value.measure(), value.kind(),
                value.value(), report.filedOn(), value.doneOn(), null, null, null, false)));
            marks.add(new ValueSeries.Mark(report.filedOn(), known.withStates(now).reported()));
        }
        return new ValueSeries(marks);
    }

    private static List<Curve.CurvePoint> scaled(ValueSeries percents, BigDecimal total) {
        return percents.marks().stream().map(mark -> new Curve.CurvePoint(mark.day(), scaled(mark.value(), total))).toList();
    }

    private static BigDecimal scaled(BigDecimal percent, BigDecimal total) {
        return percent.multiply(total).movePointLeft(2).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
