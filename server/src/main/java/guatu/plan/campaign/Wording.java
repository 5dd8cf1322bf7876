package guatu.plan.campaign;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What differs between two wordings or two filings of an item, field by field.
final class Wording {

    private Wording() {}

    static <T extends Record> Map<String, ItemPast.Change> differences(T before, T after) {
        var changes = new LinkedHashMap<String, ItemPast.Change>();
        for (var field : before.getClass().getRecordComponents()) {
            var was = text(value(field, before));
            var is = text(value(field, after));
            if (!Objects.equals(was, is)) {
                changes.put(field.getName(), new ItemPast.Change(was, is));
            }
        }
        return changes;
    }

    private static @Nullable Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.getName(), e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case List<?> list when list.isEmpty() -> null;
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("、"));
            default -> value.toString();
        };
    }
}
