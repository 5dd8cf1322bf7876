package guatu.watch.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/// The facts and the ask of a slip in the words of the office; papers are in Chinese whoever reads the page.
@Component
class SlipWording {

    private final MessageSource messages;

    SlipWording(MessageSource messages) {
        this.messages = messages;
    }

    /// What is so on the data date: numbers, the reason, the node that is overdue. Gap and forecast are fields of their own.
    String facts(SlipWhy why, LocalDate day) {
        var text = new StringBuilder(say("slip.facts.day", day(day)));
        if (why.planned() != null && why.verified() != null) {
            text.append(say("slip.facts.progress", number(why.planned()), number(why.verified())));
        }
        reason(why, text);
        if (why.node() != null && why.nodeDue() != null && why.nodeDue().isBefore(day) && !why.code().startsWith("node")) {
            text.append(say("slip.facts.node", why.node(), day(why.nodeDue())));
        }
        return text.append("。").toString().replace("。。", "。");
    }

    private void reason(SlipWhy why, StringBuilder text) {
        try {
            var args = why.args();
            text.append("。").append(say("slip.reason." + why.code(), word(args.get("node")), word(args.get("redLine")), word(args.get("days")),
                word(args.get("percent")), word(args.get("due")), word(args.get("p80")), word(args.get("clock")), word(args.get("number"))));
        } catch (NoSuchMessageException plain) {
            return;
        }
    }

    /// The default of what the unit is asked to do; the officer may write more.
    String ask(SlipKind kind, SlipWhy why) {
        try {
            return say("slip.ask." + kind.name().toLowerCase(Locale.ROOT) + "." + why.code(), word(why.args().get("node")));
        } catch (NoSuchMessageException plain) {
            return say("slip.ask." + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    String say(String code, Object... args) {
        return messages.getMessage(code, args, Locale.SIMPLIFIED_CHINESE);
    }

    /// 2026年6月30日; nothing for no day.
    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// One decimal, half up, without a trailing zero; an instant or a word as it is.
    static String number(BigDecimal value) {
        var shown = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : shown.toPlainString();
    }

    private static String word(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(number);
            case Integer number -> number.toString();
            case Double number -> number(BigDecimal.valueOf(number));
            case LocalDate date -> day(date);
            case String text when text.matches("\\d{4}-\\d{2}-\\d{2}") -> day(LocalDate.parse(text));
            default -> value.toString();
        };
    }
}
