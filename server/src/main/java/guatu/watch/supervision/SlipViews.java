package guatu.watch.supervision;

import guatu.ground.documents.Paper;
import guatu.ground.files.Evidence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What pages show of slips.
final class SlipViews {

    private SlipViews() {
    }

    record Page(List<Row> rows, @Nullable String next) {}

    /// An issued slip in a list; `due` is the next day that somebody owes something on.
    record Row(UUID id, SlipKind kind, SlipState state, @Nullable String number, @Nullable UUID item, String itemNo, String title, UUID unit, String unitName,
            @Nullable String lamp, @Nullable Instant issuedAt, @Nullable LocalDate due, boolean overdue, @Nullable LocalDate rectifyDue,
            @Nullable SlipStep nextStep, @Nullable String endedReason, int version) {

        static Row of(Slip slip, String unitName, LocalDate today) {
            var about = slip.about();
            var due = owed(slip);
            return new Row(slip.id(), slip.kind(), slip.state(), slip.number(), about.item(), about.itemNo(), about.title(), about.unit(), unitName,
                slip.why().lamp(), slip.number() == null ? null : slip.issue().act().at(), due, due != null && due.isBefore(today),
                slip.number() == null ? null : slip.issue().rectifyDue(), slip.nextStep(), slip.end() == null ? null : slip.end().reason(), slip.version());
        }
    }

    /// A proposal with its reason; numbers as in the reason.
    record Proposal(UUID id, SlipKind kind, SlipState state, SlipOrigin origin, @Nullable UUID item, String itemNo, String title, UUID unit, String unitName,
            SlipWhy why, @Nullable BigDecimal gap, int daysLate, LocalDate dataDate, int version) {

        static Proposal of(Slip slip, String unitName) {
            var about = slip.about();
            return new Proposal(slip.id(), slip.kind(), slip.state(), slip.origin(), about.item(), about.itemNo(), about.title(), about.unit(), unitName,
                slip.why(), slip.why().gap(), slip.why().daysLate(), slip.dataDate(), slip.version());
        }
    }

    record Past(Instant at, String by, SlipPast.Verb verb, @Nullable String said) {}

    record Said(String by, @Nullable Instant at, String text, List<Evidence.Shown> evidence) {}

    record Acted(String by, @Nullable Instant at) {

        static @Nullable Acted of(Slip.@Nullable Act act) {
            return act == null ? null : new Acted(act.name(), act.at());
        }
    }

    /// One slip whole.
    /// @param may what the reader may do with it now
    record One(Row slip, SlipOrigin origin, @Nullable UUID problem, String facts, String ask, @Nullable String result, SlipWhy why, LocalDate dataDate,
            @Nullable LocalDate signDue, @Nullable LocalDate answerDue, @Nullable LocalDate rectifyDue, @Nullable Acted issued, @Nullable Acted signed,
            @Nullable Said answer, @Nullable String askedBy, @Nullable String endedBy, @Nullable LocalDate endedOn, @Nullable UUID supersededBy,
            List<Past> past, @Nullable PaperView paper, Set<SlipMay> may) {

        static One of(Slip slip, @Nullable UUID problem, String unitName, LocalDate today, @Nullable SlipDates dates, List<Evidence.Shown> evidence, List<Past> past,
                @Nullable PaperView paper, Set<SlipMay> may) {
            var issue = slip.number() == null ? null : slip.issue();
            var answered = slip.answered();
            var end = slip.end();
            var days = issue == null ? Objects.requireNonNull(dates) : new SlipDates(issue.signDue(), issue.answerDue(), issue.rectifyDue());
            return new One(Row.of(slip, unitName, today), slip.origin(), problem, slip.words().facts(), slip.words().ask(), slip.words().result(),
                slip.why(), slip.dataDate(), days.signDue(), days.answerDue(), days.rectifyDue(), issue == null ? null : Acted.of(issue.act()),
                Acted.of(slip.signed()), answered == null ? null : new Said(answered.act().name(), answered.act().at(), answered.text(), evidence),
                slip.asked() == null ? null : slip.asked().name(), end == null ? null : end.by(), end == null ? null : end.on(),
                end == null ? null : end.supersededBy(), past, paper, may);
        }
    }

    /// A paper as the page draws it.
    record PaperView(String issuer, @Nullable String number, String title, @Nullable String addressee, List<Line> lines, String signature,
            @Nullable LocalDate date, List<String> copies, @Nullable String sha256) {

        /// Level 0 is a paragraph, 1 to 4 a heading; a table has rows, its head first.
        record Line(int level, String text, @Nullable List<List<String>> rows) {}

        static PaperView of(Paper paper, @Nullable String sha256) {
            return new PaperView(paper.issuer(), paper.number(), paper.title(), paper.addressee(), paper.body().stream().map(PaperView::line).toList(),
                paper.signature(), paper.date(), paper.copies(), sha256);
        }

        private static Line line(Paper.Block block) {
            return switch (block) {
                case Paper.Heading(var level, var text) -> new Line(level, text, null);
                case Paper.Paragraph(var text) -> new Line(0, text, null);
                case Paper.Table table -> new Line(0, table.caption() == null ? "" : table.caption(), Stream.concat(
                    Stream.of(table.columns().stream().map(Paper.Column::head).toList()), table.rows().stream()).toList());
            };
        }
    }

    /// To sign while it is issued, to answer while it is signed, to rectify while it is answered.
    static @Nullable LocalDate owed(Slip slip) {
        return switch (slip.state()) {
            case ISSUED -> slip.issue().signDue();
            case SIGNED -> slip.issue().answerDue();
            case ANSWERED -> slip.issue().rectifyDue();
            case PROPOSED, IN_REVIEW, CLOSED, LAPSED, SUPERSEDED, WITHDRAWN -> null;
        };
    }
}
