package guatu.show.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file of raw amounts: `{"bulletins": [{"id", "through", "given"}]}` or the bare list. Notes every fault with its place.
final class AmountsFile {

    /// One bulletin's amounts. @param through the last month counted, 1 to 12, where known
    record Bulletin(String id, @Nullable Integer through, Map<Amount, BigDecimal> given) {}

    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    private final List<FiguresFinding> findings = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    private AmountsFile() {}

    /// @throws InvalidAmounts with every finding
    static List<Bulletin> read(byte[] bytes) {
        var file = new AmountsFile();
        var bulletins = file.bulletins(parse(bytes));
        if (!file.findings.isEmpty()) {
            throw new InvalidAmounts(file.findings);
        }
        return bulletins;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException notJson) {
            var line = notJson.getLocation() == null ? 1 : notJson.getLocation().getLineNr();
            throw new InvalidAmounts(List.of(FiguresFinding.at("line " + line, "figures.not-json", line)));
        }
    }

    private List<Bulletin> bulletins(JsonNode root) {
        var list = root.isObject() ? root.path("bulletins") : root;
        var name = root.isObject() ? "bulletins" : "";
        List<Bulletin> bulletins = new ArrayList<>();
        if (!list.isArray()) {
            note(name.isEmpty() ? "file" : name, "figures.no-list");
        }
        for (var i = 0; list.isArray() && i < list.size(); i++) {
            var place = name + "[" + i + "]";
            if (list.get(i).isObject()) {
                bulletins.add(new Bulletin(id(list.get(i), place), through(list.get(i), place), given(list.get(i), place)));
            } else {
                note(place, "figures.not-an-object", place);
            }
        }
        return bulletins;
    }

    private String id(JsonNode bulletin, String place) {
        var id = bulletin.path("id");
        var at = place + ".id";
        if (!id.isString() || id.stringValue().isBlank()) {
            note(at, "figures.no-id", at);
            return "";
        }
        var before = places.putIfAbsent(id.stringValue(), at);
        if (before != null) {
            note(at, "figures.duplicate-id", id.stringValue(), before);
        }
        return id.stringValue();
    }

    private @Nullable Integer through(JsonNode bulletin, String place) {
        var month = bulletin.path("through");
        if (month.isMissingNode() || month.isNull()) {
            return null;
        }
        if (!month.isIntegralNumber() || month.decimalValue().signum() < 1 || month.decimalValue().compareTo(BigDecimal.valueOf(Figures.MONTHS)) > 0) {
            note(place + ".through", "figures.bad-month", place + ".through", shown(month));
            return null;
        }
        return month.intValue();
    }

    private Map<Amount, BigDecimal> given(JsonNode bulletin, String place) {
        var given = new EnumMap<Amount, BigDecimal>(Amount.class);
        var node = bulletin.path("given");
        var at = place + ".given";
        if (!node.isObject()) {
            note(at, "figures.no-amounts", at);
            return given;
        }
        for (var amount : Amount.values()) {
            var value = node.path(amount.key());
            if (!value.isMissingNode() && !value.isNull()) {
                amount(amount, value, at + "." + amount.key(), given);
            }
        }
        fits(given, Amount.STARTED_EARLY, Amount.STARTED, at);
        fits(given, Amount.CLEARED, Amount.HANDED_OVER, at);
        if (!given.containsKey(Amount.PLANNED_STARTS_YEAR) && !given.containsKey(Amount.PLANNED_STARTS_TO_DATE)) {
            fits(given, Amount.STARTED, Amount.PROJECTS, at);
        }
        return given;
    }

    private void amount(Amount amount, JsonNode value, String at, Map<Amount, BigDecimal> given) {
        if (!value.isNumber()) {
            note(at, "figures.not-a-number", at, shown(value));
            return;
        }
        var number = value.decimalValue();
        if (number.signum() < 0 || number.compareTo(MOST) > 0 || amount.whole() && number.stripTrailingZeros().scale() > 0) {
            note(at, amount.whole() ? "figures.not-a-count" : "figures.not-an-amount", at, shown(value));
            return;
        }
        given.put(amount, number);
    }

    private void fits(Map<Amount, BigDecimal> given, Amount part, Amount whole, String at) {
        if (given.containsKey(part) && given.containsKey(whole) && given.get(part).compareTo(given.get(whole)) > 0) {
            note(at + "." + part.key(), "figures.more-than-whole", at + "." + part.key(), given.get(part).toPlainString(), whole.key(), given.get(whole).toPlainString());
        }
    }

    private void note(String place, String code, Object... arguments) {
        findings.add(FiguresFinding.at(place, code, arguments));
    }

    private static String shown(JsonNode value) {
        var written = value.toString();
        return written.length() > 60 ? written.substring(0, 60) + "…" : written;
    }
}
