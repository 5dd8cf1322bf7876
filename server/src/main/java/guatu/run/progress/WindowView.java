package guatu.run.progress;

import guatu.ground.kernel.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// 报送期 as a page shows it, named in the reader's language (6月下半月).
record WindowView(LocalDate from, LocalDate to, Instant due, LocalDate closes, String label) {

    static WindowView of(ReportingWindow window, MessageSource messages, Locale locale) {
        return new WindowView(window.from(), window.to(), window.due().atZone(BusinessClock.ZONE).toInstant(), window.closesOn(),
            label(window, messages, locale));
    }

    private static String label(ReportingWindow window, MessageSource messages, Locale locale) {
        var month = window.from().getMonthValue();
        var code = switch (window.cadence()) {
            case WEEK -> "progress.window.week";
            case HALF_MONTH -> window.from().getDayOfMonth() == 1 ? "progress.window.first-half" : "progress.window.second-half";
            case MONTH -> "progress.window.month";
        };
        return messages.getMessage(code, new Object[] {month, window.from().getDayOfMonth(), window.to().getMonthValue(), window.to().getDayOfMonth()}, locale);
    }
}
