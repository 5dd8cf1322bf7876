package guatu.show.bulletin;

import guatu.ground.documents.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bulletin as its page shows it.
final class BulletinViews {

    private BulletinViews() {}

    /// One issue in the list beside it.
    record Issue(UUID id, int year, int month, BulletinState state, @Nullable String number) {}

    /// 发布前: what still keeps it from being submitted.
    record Before(LocalDate disputeUntil, boolean windowOpen, int disputes, int openDisputes, List<TypedNumbers.Finding> typed) {}

    /// A paper for the page; the words as written beside their fields.
    /// @param may what this actor may do now: EDIT, SUBMIT, DECIDE
    record Page(UUID id, UUID periodId, MonthViews.CampaignRef campaign, int year, int month, LocalDate dataDate, LocalDate publishOn, BulletinState state,
            String title, String lead, String close, int version, String draftedName, String changedName, Instant changedAt, @Nullable String reason,
            @Nullable String decidedName, @Nullable Instant decidedAt, @Nullable String number, @Nullable String sha256, @Nullable String ledgerHead,
            List<BulletinFields.Field> fields, Before before, PaperView paper, List<Issue> issues, List<May> may) {}

    enum May { EDIT, SUBMIT, DECIDE }

    /// A paper's content, one list of blocks that each carry their kind.
    record PaperView(String issuer, @Nullable String number, String title, List<BlockView> body, String signature, @Nullable LocalDate date,
            @Nullable String head, @Nullable String address) {

        static PaperView of(Paper paper) {
            return new PaperView(paper.issuer(), paper.number(), paper.title(), paper.body().stream().map(BlockView::of).toList(), paper.signature(), paper.date(),
                paper.verify() == null ? null : paper.verify().ledgerHead(), paper.verify() == null ? null : paper.verify().address());
        }
    }

    /// `level` of a heading; `head`, `right` and `rows` of a table, whose caption is `text`.
    record BlockView(Kind kind, @Nullable String text, int level, List<String> head, List<Boolean> right, List<List<String>> rows) {

        enum Kind { HEADING, PARAGRAPH, TABLE }

        static BlockView of(Paper.Block block) {
            return switch (block) {
                case Paper.Heading heading -> new BlockView(Kind.HEADING, heading.text(), heading.level(), List.of(), List.of(), List.of());
                case Paper.Paragraph paragraph -> new BlockView(Kind.PARAGRAPH, paragraph.text(), 0, List.of(), List.of(), List.of());
                case Paper.Table table -> new BlockView(Kind.TABLE, table.caption(), 0, table.columns().stream().map(Paper.Column::head).toList(),
                    table.columns().stream().map(Paper.Column::right).toList(), table.rows());
            };
        }
    }
}
