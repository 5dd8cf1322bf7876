package guatu.plan.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An object of a JSON file with the place where it stands: reads its keys and notes what is wrong with them.
record JsonPlace(JsonNode node, String place, List<NetworkFinding> findings) {

    String text(String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            note(key, "schedule.missing");
        } else if (!value.isString() || value.stringValue().isBlank()) {
            note(key, "schedule.not-text", value);
        } else {
            return value.stringValue();
        }
        return "";
    }

    @Nullable String textOrNull(String key) {
        var value = node.path(key);
        if (!isAbsent(key) && !value.isString()) {
            note(key, "schedule.not-text", value);
        }
        return value.isString() ? value.stringValue() : null;
    }

    int number(String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            note(key, "schedule.missing");
        } else if (!value.isNumber() || !isWhole(value)) {
            note(key, "schedule.not-a-number", value);
        } else {
            return value.decimalValue().intValueExact();
        }
        return 0;
    }

    int number(String key, int ifAbsent) {
        return isAbsent(key) ? ifAbsent : number(key);
    }

    boolean flag(String key) {
        var value = node.path(key);
        if (!isAbsent(key) && !value.isBoolean()) {
            note(key, "schedule.not-a-flag", value);
        }
        return value.isBoolean() && value.booleanValue();
    }

    @Nullable LocalDate date(String key) {
        var value = node.path(key);
        if (isAbsent(key)) {
            return null;
        }
        try {
            if (value.isString() && value.stringValue().length() == "2026-01-01".length()) {
                return LocalDate.parse(value.stringValue());
            }
        } catch (DateTimeParseException noDate) {
            // noted below, as every other value that is no date
        }
        note(key, "schedule.bad-date", value);
        return null;
    }

    /// The objects of a list; what is no object is noted and left out.
    List<JsonPlace> objects(String key) {
        var objects = new ArrayList<JsonPlace>();
        var list = node.path(key);
        if (!isAbsent(key) && !list.isArray()) {
            note(key, "schedule.not-a-list");
            return objects;
        }
        for (var i = 0; i < list.size(); i++) {
            var at = at(key) + "[" + i + "]";
            if (list.get(i).isObject()) {
                objects.add(new JsonPlace(list.get(i), at, findings));
            } else {
                findings.add(NetworkFinding.at(at, "schedule.not-an-object", at));
            }
        }
        return objects;
    }

    boolean isAbsent(String key) {
        return node.path(key).isMissingNode() || node.path(key).isNull();
    }

    void note(String key, String code) {
        findings.add(NetworkFinding.at(at(key), code, at(key)));
    }

    void note(String key, String code, JsonNode value) {
        var written = value.toString();
        findings.add(NetworkFinding.at(at(key), code, at(key), written.length() > 60 ? written.substring(0, 60) + "…" : written));
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static boolean isWhole(JsonNode value) {
        var number = value.decimalValue();
        return number.precision() - number.scale() <= 10 && number.stripTrailingZeros().scale() <= 0
            && number.longValue() == (int) number.longValue();
    }
}
