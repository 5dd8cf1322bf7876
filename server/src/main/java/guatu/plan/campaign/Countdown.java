package guatu.plan.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// 倒计时: day n of so many (natural days, both ends included).
/// @param day  1 on the first day; 0 before it; never beyond `of`
/// @param left days after today up to the last one, 0 from the last day on
public record Countdown(int day, int of, int left) {

    static Countdown of(LocalDate from, LocalDate to, LocalDate today) {
        var all = (int) ChronoUnit.DAYS.between(from, to) + 1;
        var day = Math.clamp(ChronoUnit.DAYS.between(from, today) + 1, 0, all);
        return new Countdown(day, all, (int) Math.clamp(ChronoUnit.DAYS.between(today, to), 0, all));
    }
}
