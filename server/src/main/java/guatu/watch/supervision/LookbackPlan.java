package guatu.watch.supervision;

import guatu.ground.calendar.WorkCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// 回头看: when to look again, and at which files; pure (RULES R10).
final class LookbackPlan {

    /// Natural days after clearing.
    static final List<Integer> KINDS = List.of(30, 90);

    private LookbackPlan() {
    }

    /// Cleared 2026-03-31 → 2026-04-30 and 2026-06-29; a day off rolls forward.
    static LocalDate due(LocalDate clearedOn, int kind, WorkCalendar calendar) {
        return calendar.afterDays(clearedOn, kind);
    }

    /// What is cleared in one month is one batch, drawn on the month's last day: before any of its look-backs is due.
    static boolean drawnBy(LocalDate clearedOn, LocalDate day) {
        return !YearMonth.from(clearedOn).atEndOfMonth().isAfter(day);
    }

    /// ceil(20 %) of the batch in an order that nobody chooses (SHA-256 of seed and file), and with it every file that must be looked at.
    static Set<UUID> sample(Collection<Candidate> batch, String seed) {
        var wanted = Math.ceilDiv(batch.size(), 5);
        var drawn = new LinkedHashSet<UUID>();
        batch.stream().sorted(Comparator.comparing((Candidate one) -> hash(seed, one.problem())).thenComparing(Candidate::problem)).limit(wanted)
            .forEach(one -> drawn.add(one.problem()));
        batch.stream().filter(Candidate::always).forEach(one -> drawn.add(one.problem()));
        return drawn;
    }

    /// The seed of a batch: campaign, month of clearing and kind, so that anybody can draw it again.
    static String seed(UUID campaign, YearMonth month, int kind) {
        return campaign + "|" + month + "|" + kind;
    }

    /// A cleared file; `always` if its item was red or it was reopened before.
    record Candidate(UUID problem, boolean always) {
    }

    private static String hash(String seed, UUID problem) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((seed + "|" + problem).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
