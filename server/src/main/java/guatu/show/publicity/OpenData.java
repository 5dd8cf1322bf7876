package guatu.show.publicity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 数据下载: the newest snapshots as tables with stable columns, and the dictionary that explains them. Pure.
final class OpenData {

    /// What may be done with the data.
    static final String LICENCE = "可以自由复制、改编和传播，包括商业使用；请注明来源和数据日期，不得歪曲原意。数据按原样提供。";

    private static final List<Column> COLUMNS = List.of(
        new Column("id", "事项编码，长期不变", row -> row.promise().id()),
        new Column("campaign", "行动名称", row -> row.snapshot().campaign()),
        new Column("year", "年度", row -> row.snapshot().year()),
        new Column("no", "清单序号", row -> row.promise().no()),
        new Column("title", "事项", row -> row.promise().title()),
        new Column("category", "类别", row -> row.promise().category()),
        new Column("unit", "负责单位", row -> row.promise().unit()),
        new Column("place", "所在地；空为全市", row -> row.promise().place()),
        new Column("due", "期限，年-月-日", row -> row.promise().due()),
        new Column("state", "进展代码：DONE 已完成，AHEAD 提前，ON_TIME 按时，SLOW 有些慢，VERY_SLOW 明显慢，NOT_STARTED 未开始，PAUSED 暂停", row -> row.promise().state()),
        new Column("state_words", "进展", row -> row.promise().words()),
        new Column("verified_percent", "核验过的进度，百分比，一位小数", row -> row.promise().verified()),
        new Column("planned_percent", "按计划到数据日应达到的进度，百分比，一位小数", row -> row.promise().planned()),
        new Column("data_date", "数据日期，年-月-日", row -> row.snapshot().dataDate()));

    private OpenData() {
    }

    /// A row of the table: a promise within its snapshot.
    record Row(Snapshot snapshot, Snapshot.Promise promise) {}

    private record Column(String name, String meaning, Function<Row, @Nullable Object> value) {}

    static String csv(List<Snapshot> snapshots) {
        return Csv.of(COLUMNS.stream().map(Column::name).toList(), rows(snapshots).stream().map(row -> COLUMNS.stream().map(column -> text(column.value().apply(row))).toList()).toList());
    }

    static Map<String, Object> json(String tenant, List<Snapshot> snapshots) {
        var items = rows(snapshots).stream().map(row -> {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            COLUMNS.forEach(column -> fields.put(column.name(), column.value().apply(row)));
            return fields;
        }).toList();
        return ordered("source", tenant, "licence", LICENCE, "dictionary", dictionary(), "items", items);
    }

    static String dictionaryCsv() {
        return Csv.of(List.of("column", "meaning"), COLUMNS.stream().map(column -> List.of(column.name(), column.meaning())).toList());
    }

    static List<Map<String, Object>> dictionary() {
        return COLUMNS.stream().map(column -> ordered("column", column.name(), "meaning", column.meaning())).toList();
    }

    private static List<Row> rows(List<Snapshot> snapshots) {
        return snapshots.stream().flatMap(snapshot -> snapshot.promises().stream().map(promise -> new Row(snapshot, promise))).toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case LocalDate date -> date.toString();
            default -> value.toString();
        };
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
