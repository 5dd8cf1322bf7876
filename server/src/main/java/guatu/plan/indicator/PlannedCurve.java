package guatu.plan.indicator;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// 计划曲线: the planned cumulative value (PV) at the end of a day, linear over the workdays of each piece (RULES R4.1), in steps of 10^−scale.
public record PlannedCurve(List<Piece> pieces, int scale, WorkCalendar calendar) {

    /// What is planned from one day to another, both included, on top of the pieces before.
    public record Piece(LocalDate from, LocalDate to, BigDecimal target) {}

    public PlannedCurve {
        pieces = pieces.stream().sorted(Comparator.comparing(Piece::from)).toList();
    }

    /// One piece for the whole.
    public static PlannedCurve linear(BigDecimal total, int scale, LocalDate from, LocalDate to, WorkCalendar calendar) {
        return new PlannedCurve(List.of(new Piece(from, to, total)), scale, calendar);
    }

    /// 计划值: what should be done by the end of this day. A piece without workdays falls due on its last day.
    public BigDecimal at(LocalDate day) {
        return pieces.stream().map(piece -> done(piece, day)).reduce(BigDecimal.ZERO.setScale(scale), BigDecimal::add);
    }

    /// Everything that is planned.
    public BigDecimal total() {
        return pieces.stream().map(Piece::target).reduce(BigDecimal.ZERO.setScale(scale), BigDecimal::add);
    }

    private BigDecimal done(Piece piece, LocalDate day) {
        if (day.isBefore(piece.from())) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(piece.to())) {
            return piece.target();
        }
        var before = piece.from().minusDays(1);
        var workdays = calendar.between(before, piece.to());
        return PeriodSplit.part(piece.target(), scale, BigInteger.valueOf(calendar.between(before, day)), BigInteger.valueOf(workdays));
    }
}
