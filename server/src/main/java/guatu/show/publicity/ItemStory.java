package guatu.show.publicity;

import guatu.show.wallmap.Card;
import guatu.show.wallmap.PlainState;
import guatu.show.wallmap.Story;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 一件事的来龙去脉: what was promised, by when, by which office, what has been verified, what comes next. Codes are left to the page's words.
/// @param behind   how many days it is late by what is verified; absent when it is not late
/// @param because  why it counts as late: a step that is overdue, nothing new for long, or less done than planned
/// @param next     the next step that is not done, with its red line
record ItemStory(UUID id, String title, String no, UUID campaignId, String campaign, int year, LocalDate dataDate, Snapshot.Promise promise,
        @Nullable LocalDate start, @Nullable Integer behind, @Nullable Because because, List<Goal> goals, List<Happened> facts, Story.@Nullable Step next) {

    private static final int FACTS = 60;
    private static final int STALLED = 20;

    /// Why: the step that is overdue since a day, or the working days without anything new, or simply less than planned.
    record Because(Kind kind, @Nullable String step, @Nullable LocalDate since, @Nullable Integer days) {

        enum Kind { STEP, STALLED, LESS }
    }

    /// A number that was promised; what was verified of it, or that it is too small a count of persons to be shown.
    record Goal(String name, BigDecimal target, String unit, @Nullable BigDecimal verified, boolean few) {}

    /// A verified fact of a day.
    record Happened(LocalDate on, String name, @Nullable String unit, @Nullable BigDecimal value, boolean few) {}

    static ItemStory of(Snapshot snapshot, Card card, Snapshot.Promise promise, Story story) {
        var late = promise.state() == PlainState.SLOW || promise.state() == PlainState.VERY_SLOW;
        var next = story.steps().stream().filter(step -> step.doneOn() == null).findFirst().orElse(null);
        var day = snapshot.dataDate();
        return new ItemStory(card.itemId(), card.title(), card.no(), snapshot.campaignId(), snapshot.campaign(), snapshot.year(), day, promise, card.start(),
            late ? behind(card, next, day) : null, late ? because(card, next, day) : null,
            story.goals().stream().map(ItemStory::goal).toList(), story.facts().stream().limit(FACTS).map(ItemStory::fact).toList(),
            promise.state() == PlainState.DONE ? null : next);
    }

    private static Because because(Card card, Story.@Nullable Step next, LocalDate day) {
        if (next != null && next.redLine().isBefore(day)) {
            return new Because(Because.Kind.STEP, next.name(), next.redLine(), null);
        }
        var stalled = card.stalledDays();
        return stalled != null && stalled >= STALLED ? new Because(Because.Kind.STALLED, null, null, stalled) : new Because(Because.Kind.LESS, null, null, null);
    }

    /// Days since the overdue step's red line, else the gap as its share of the whole time.
    private static @Nullable Integer behind(Card card, Story.@Nullable Step next, LocalDate day) {
        if (next != null && next.redLine().isBefore(day)) {
            return (int) ChronoUnit.DAYS.between(next.redLine(), day);
        }
        var end = card.redLine() == null ? card.due() : card.redLine();
        if (card.gap() == null || card.gap().signum() >= 0 || card.start() == null || end == null || !end.isAfter(card.start())) {
            return null;
        }
        var whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(card.start(), end));
        return Math.max(1, card.gap().negate().multiply(whole).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP).intValueExact());
    }

    private static Goal goal(Story.Goal goal) {
        var few = Masking.tooSmall(goal.verified(), goal.unit());
        return new Goal(goal.name(), plain(goal.target()), goal.unit(), few || goal.verified() == null ? null : plain(goal.verified()), few);
    }

    private static Happened fact(Story.Fact fact) {
        var few = Masking.tooSmall(fact.value(), fact.unit());
        return new Happened(fact.on(), fact.name(), fact.unit(), few || fact.value() == null ? null : plain(fact.value()), few);
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
