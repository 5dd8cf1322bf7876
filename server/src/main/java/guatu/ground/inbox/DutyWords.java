package guatu.ground.inbox;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Unit;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The words of every kind of duty, for the desk, the mail and the calendar alike. They stand in any module's message file:
/// `inbox.kind.KIND` the verb, `inbox.act.KIND` the button, `inbox.reason.code` the reason, `inbox.why.KIND` the reason of a code without words.
@Component
class DutyWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final MessageSource messages;

    DutyWords(MessageSource messages) {
        this.messages = messages;
    }

    /// What is done: 填报. A kind nobody gave words is still an errand: 办理.
    String kind(Duty duty, Locale locale) {
        return of("inbox.kind." + duty.kind(), locale).or(() -> of("inbox.kind.other", locale)).orElse(duty.kind());
    }

    /// What the button says: 去填报.
    String act(Duty duty, boolean escalated, Locale locale) {
        return of(escalated ? "inbox.act.escalated" : "inbox.act." + duty.kind(), locale).or(() -> of("inbox.act.other", locale)).orElse(duty.kind());
    }

    /// Why it is asked.
    String why(Duty duty, Locale locale) {
        var args = duty.reason().args().stream().map(DutyWords::plain).toArray();
        return of("inbox.reason." + duty.reason().code(), locale, args)
            .or(() -> of("inbox.why." + duty.kind(), locale, args))
            .or(() -> of("inbox.why.other", locale, args)).orElse("");
    }

    /// Why it is asked of this person, by name.
    String asWhom(Duty duty, Standing standing, Map<UUID, Unit> units, @Nullable Escalation escalated, Locale locale) {
        var unit = duty.unit() == null ? null : units.get(duty.unit());
        return switch (standing) {
            case PERSON -> of("inbox.as.person", locale).orElse("");
            case LIAISON -> of(unit == null ? "inbox.as.any-liaison" : "inbox.as.liaison", locale, unit == null ? "" : unit.label()).orElse("");
            case ROLE -> of(unit == null ? "inbox.as.role" : "inbox.as.role-of", locale, role(duty, locale), unit == null ? "" : unit.label()).orElse("");
            case ESCALATED -> escalated == null ? ""
                : of("inbox.as.escalated", locale, escalated.late(), DAY.format(escalated.due().atZone(BusinessClock.ZONE))).orElse("");
        };
    }

    /// A moment as the desk and the mail write it: 07-03 18:00.
    static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("MM-dd HH:mm").format(at.atZone(BusinessClock.ZONE));
    }

    String say(String key, Locale locale, Object... args) {
        return of(key, locale, args).orElse(key);
    }

    private String role(Duty duty, Locale locale) {
        return of("inbox.role." + duty.role(), locale).orElse(String.valueOf(duty.role()));
    }

    private java.util.Optional<String> of(String key, Locale locale, Object... args) {
        return java.util.Optional.ofNullable(messages.getMessage(key, args.length == 0 ? null : args, null, locale));
    }

    private static Object plain(@Nullable Object arg) {
        return switch (arg) {
            case null -> "";
            case Collection<?> many -> many.stream().map(DutyWords::plain).map(String::valueOf).collect(Collectors.joining("、"));
            default -> String.valueOf(arg);
        };
    }
}
