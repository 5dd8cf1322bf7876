package guatu.show.bulletin;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.run.progress.Lamp;
import java.math.RoundingMode;
import java.util.UUID;

/// A frozen figure that a unit disputes: as frozen in words, whose it is.
/// @param lead the unit whose liaison may dispute it
public record DisputedFigure(String frozen, UUID lead, String unitName) {

    /// 得分 and counts of a unit, 进度 and 灯 of one of its items.
    public enum Kind { SCORE, ITEMS, RED, EV, LAMP }

    static DisputedFigure of(Snapshot snapshot, NewDispute wanted) {
        var unit = snapshot.units().stream().filter(row -> row.unit().equals(wanted.unit())).findFirst().orElseThrow(() -> new NotFound("单位", wanted.unit()));
        return switch (wanted.figure()) {
            case SCORE -> new DisputedFigure(unit.score() == null ? "…" : unit.score().toPlainString(), unit.unit(), unit.name());
            case ITEMS -> new DisputedFigure(String.valueOf(unit.items()), unit.unit(), unit.name());
            case RED -> new DisputedFigure(String.valueOf(unit.red()), unit.unit(), unit.name());
            case EV, LAMP -> ofItem(snapshot, wanted, unit);
        };
    }

    private static DisputedFigure ofItem(Snapshot snapshot, NewDispute wanted, Snapshot.UnitRow unit) {
        if (wanted.item() == null) {
            throw new Refusal("dispute.no-item");
        }
        var item = snapshot.items().stream().filter(row -> row.id().equals(wanted.item()) && unit.unit().equals(row.unit())).findFirst()
            .orElseThrow(() -> new NotFound("事项", wanted.item()));
        var frozen = wanted.figure() == Kind.EV ? item.ev().setScale(1, RoundingMode.HALF_UP).toPlainString() + "%" : lamp(item.lamp());
        return new DisputedFigure(frozen, item.lead() == null ? unit.unit() : item.lead(), unit.name());
    }

    static String lamp(Lamp lamp) {
        return switch (lamp) {
            case RED -> "红";
            case YELLOW -> "黄";
            case GREEN -> "绿";
            case BLUE -> "蓝";
            case GREY -> "灰";
        };
    }
}
