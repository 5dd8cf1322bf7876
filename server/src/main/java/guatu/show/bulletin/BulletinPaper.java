package guatu.show.bulletin;

import guatu.ground.documents.Paper;
import guatu.ground.documents.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the paper of a bulletin: words with their fields filled in, tables from the snapshot, corrections beside them.
final class BulletinPaper {

    /// What only the day of approval knows; a draft has none of it.
    record Seal(@Nullable String number, @Nullable LocalDate date, Paper.@Nullable Verify verify) {

        static final Seal DRAFT = new Seal(null, null, null);
    }

    private final Snapshot snapshot;
    private final List<Dispute> corrections;
    private final List<Paper.Block> body = new ArrayList<>();
    private int chapter;

    private BulletinPaper(Snapshot snapshot, List<Dispute> disputes) {
        this.snapshot = snapshot;
        this.corrections = disputes.stream().filter(Dispute::corrects).toList();
    }

    static Paper of(Snapshot snapshot, List<Dispute> disputes, Bulletin words, String office, Seal seal) {
        return new BulletinPaper(snapshot, disputes).paper(words, office, seal);
    }

    /// A field text as it stands on paper, line by line.
    static List<String> paragraphs(String text, Snapshot snapshot) {
        return FieldText.fill(text, BulletinFields.shown(BulletinFields.of(snapshot))).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private Paper paper(Bulletin words, String office, Seal seal) {
        text(words.lead());
        heading("总体进展");
        body.add(PaperTables.totals(snapshot));
        heading("各类单位排名");
        body.add(new Paper.Paragraph("得分为封顶口径：每一事项的完成至多计到计划数，超额不抵欠账；实际SPI列在旁边。分类年内固定，同分并列、名次跳号。"));
        snapshot.classes().forEach(table -> body.add(PaperTables.ranking(table, corrections)));
        red();
        watch();
        corrections();
        text(words.close());
        return new Paper(Paper.Form.DOCUMENT, office, seal.number(), words.title(), null, List.copyOf(body), List.of(), office, seal.date(), true, List.of(), office,
            seal.verify());
    }

    private void red() {
        heading("红灯事项");
        var red = snapshot.red();
        Map<UUID, String> units = snapshot.units().stream().collect(Collectors.toMap(Snapshot.UnitRow::unit, Snapshot.UnitRow::name, (a, _) -> a));
        if (red.isEmpty()) {
            body.add(new Paper.Paragraph("本期没有红灯事项。"));
        } else {
            body.add(PaperTables.red(red, units, corrections));
        }
    }

    private void watch() {
        heading("督查与销号");
        body.add(new Paper.Paragraph(WatchWords.slips(snapshot.slips()) + WatchWords.clearance(snapshot.clearance())));
    }

    private void corrections() {
        if (!corrections.isEmpty()) {
            heading("更正");
            corrections.forEach(one -> body.add(new Paper.Paragraph(PaperTables.correction(one, snapshot))));
        }
    }

    private void text(String text) {
        body.addAll(Templates.blocks(String.join("\n", paragraphs(text, snapshot))));
    }

    private void heading(String text) {
        body.add(new Paper.Heading(1, "一二三四五六七八九".charAt(chapter++) + "、" + text));
    }
}
