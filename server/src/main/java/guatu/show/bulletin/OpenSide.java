package guatu.show.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of an approved bulletin may be shown to everybody: rounded as printed, units and items only.
final class OpenSide {

    private OpenSide() {}

    static PublicBulletin of(Snapshot snapshot, List<Dispute> disputes, Bulletin words, BulletinPaper.Seal seal, String office, String sha256, String head) {
        var corrections = disputes.stream().filter(Dispute::corrects).toList();
        var paragraphs = Stream.of(words.lead(), words.close()).flatMap(text -> BulletinPaper.paragraphs(text, snapshot).stream()).toList();
        return new PublicBulletin(words.id(), snapshot.campaign(), snapshot.campaignName(), snapshot.year(), snapshot.through(), snapshot.dataDate(), words.title(),
            Objects.requireNonNull(seal.number()), Objects.requireNonNull(seal.date()), office, figures(snapshot), snapshot.classes().stream().map(table -> ranks(table, corrections)).toList(),
            red(snapshot, corrections), clearance(snapshot), sinceLast(snapshot), paragraphs,
            corrections.stream().map(one -> PaperTables.correction(one, snapshot)).toList(), sha256, head);
    }

    private static List<PublicBulletin.PublicFigure> figures(Snapshot snapshot) {
        var figures = new ArrayList<PublicBulletin.PublicFigure>();
        for (var field : BulletinFields.of(snapshot)) {
            if (field.name().equals("超欠时序")) {
                figures.add(new PublicBulletin.PublicFigure(field.name(), field.name(), Shown.rounded(snapshot.totals().againstTime(), 1), field.unit()));
            } else if (!field.unit().isEmpty()) {
                figures.add(new PublicBulletin.PublicFigure(field.name(), field.name(), field.value(), field.unit()));
            }
        }
        return figures;
    }

    private static PublicBulletin.PublicClass ranks(Snapshot.ClassTable table, List<Dispute> corrections) {
        return new PublicBulletin.PublicClass(table.label(), table.rows().stream().map(row -> new PublicBulletin.PublicRank(row.rank(), RankNotes.change(row),
            row.unit(), row.name(), row.score(), Shown.rounded(row.capped(), 3), Shown.rounded(row.raw(), 3), row.items(), row.red(), row.closeToAbove(),
            RankNotes.revised(row, corrections), RankNotes.of(row, corrections))).toList());
    }

    private static List<PublicBulletin.PublicRed> red(Snapshot snapshot, List<Dispute> corrections) {
        Map<UUID, String> units = snapshot.units().stream().collect(Collectors.toMap(Snapshot.UnitRow::unit, Snapshot.UnitRow::name, (a, _) -> a));
        return snapshot.red().stream().filter(item -> item.unit() != null).map(item -> new PublicBulletin.PublicRed(item.id(), item.no(), item.title(), item.unit(),
            PaperTables.unit(item, units), RedReason.of(item), PaperTables.revised(item.id(), corrections))).toList();
    }

    private static PublicBulletin.@Nullable PublicClearance clearance(Snapshot snapshot) {
        var clearance = snapshot.clearance();
        return clearance == null ? null : new PublicBulletin.PublicClearance(clearance.issued(), clearance.cleared(), clearance.reopened(), Shown.rounded(clearance.rate(), 1));
    }

    private static List<PublicBulletin.PublicFigure> sinceLast(Snapshot snapshot) {
        if (snapshot.before() == null) {
            return List.of();
        }
        var now = snapshot.totals();
        var before = snapshot.before().totals();
        return List.of(new PublicBulletin.PublicFigure("completion", "完成率", Shown.rounded(now.completion().subtract(before.completion()), 1), "个百分点"),
            new PublicBulletin.PublicFigure("red", "红灯数", BigDecimal.valueOf(now.red() - before.red()), "件"),
            new PublicBulletin.PublicFigure("completed", "已完成", BigDecimal.valueOf(now.completed() - before.completed()), "件"),
            new PublicBulletin.PublicFigure("started", "已开工", BigDecimal.valueOf(now.started() - before.started()), "件"));
    }
}
