package guatu.show.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 一期通报 as it was approved: units and items, never a person. Numbers are rounded as the paper prints them.
/// @param through      the last month counted, 1 to 12
/// @param number       发文字号, e.g. 通报〔2026〕3号
/// @param date         the day of approval
/// @param sinceLast    what changed against the issue before; empty for the first
/// @param red          item by item, in the order of the paper
/// @param paragraphs   the text, fields filled in
/// @param notes        corrections and other footnotes of the tables
/// @param sha256       of the paper's canonical JSON
/// @param ledgerHead   of the chain before the approval was added: what the foot prints
public record PublicBulletin(UUID id, UUID campaign, String campaignName, int year, int through, LocalDate dataDate, String title, String number,
        LocalDate date, String issuer, List<PublicFigure> figures, List<PublicClass> ranking, List<PublicRed> red,
        @Nullable PublicClearance clearance, List<PublicFigure> sinceLast, List<String> paragraphs, List<String> notes, String sha256, String ledgerHead) {

    /// A figure with its name; without value it is not known ("…"), never 0.
    /// @param unit % 个百分点 件 亿元
    public record PublicFigure(String key, String label, @Nullable BigDecimal value, String unit) {}

    /// The units that are compared with each other.
    public record PublicClass(String label, List<PublicRank> rows) {}

    /// @param rank         absent: 未参评
    /// @param change       ranks won (positive) or lost since the last issue of the same class; absent where there was none
    /// @param score        capped composite, points of 100; `capped` and `raw` as ratios with 3 decimals
    /// @param closeToAbove the difference to the row above means nothing 差异不显著
    /// @param notes        tie-breakers and corrections in words
    public record PublicRank(@Nullable Integer rank, @Nullable Integer change, UUID unitId, String unit, @Nullable BigDecimal score,
            @Nullable BigDecimal capped, @Nullable BigDecimal raw, int items, int red, boolean closeToAbove, boolean revised, List<String> notes) {}

    /// A red item with its reason in plain words.
    public record PublicRed(UUID itemId, String no, String title, UUID unitId, String unit, String reason, boolean revised) {}

    /// 销号: problems handed over, cleared, reopened by the month's end; rate in percent with one decimal, absent when none was handed over.
    public record PublicClearance(int issued, int cleared, int reopened, @Nullable BigDecimal rate) {}
}
