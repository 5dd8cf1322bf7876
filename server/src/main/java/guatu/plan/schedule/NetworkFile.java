package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A network file 工期网络文件 as the command line exchanges it, with the calendar it asks for.
public record NetworkFile(Network network, WorkCalendar calendar) {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    /// Reads a file's bytes.
    /// @throws InvalidNetwork with every finding
    public static NetworkFile read(byte[] json) {
        var findings = new ArrayList<NetworkFinding>();
        var root = new JsonPlace(parse(json), "", findings);
        var start = required(root, "start");
        var deadline = required(root, "deadline");
        var calendar = calendar(root);
        if (root.isAbsent("activities")) {
            root.note("activities", "schedule.missing");
        }
        var activities = root.objects("activities").stream().map(NetworkFile::activity).toList();
        if (start == null || deadline == null || !findings.isEmpty()) {
            throw new InvalidNetwork(findings);
        }
        return new NetworkFile(new Network(start, deadline, activities), calendar);
    }

    private static JsonNode parse(byte[] json) {
        try {
            var root = JSON.readTree(json);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException notJson) {
            var where = notJson.getLocation();
            throw new InvalidNetwork(List.of(NetworkFinding.at(where == null ? "file" : "line " + where.getLineNr(),
                "schedule.not-json", where == null ? 1 : where.getLineNr())));
        }
        throw new InvalidNetwork(List.of(NetworkFinding.at("file", "schedule.not-json", 1)));
    }

    private static @Nullable LocalDate required(JsonPlace root, String key) {
        if (root.isAbsent(key)) {
            root.note(key, "schedule.missing");
        }
        return root.date(key);
    }

    private static WorkCalendar calendar(JsonPlace root) {
        return switch (root.isAbsent("calendar") ? "cn" : root.text("calendar")) {
            case "cn" -> WorkCalendar.chinese();
            case "everyday" -> WorkCalendar.everyday();
            default -> {
                root.note("calendar", "schedule.unknown-calendar", root.node().path("calendar"));
                yield WorkCalendar.everyday();
            }
        };
    }

    private static Activity activity(JsonPlace at) {
        var duration = at.number("duration");
        return new Activity(at.text("id"), at.textOrNull("name"), duration, at.number("minDuration", duration),
            at.date("notBefore"), at.date("notAfter"), at.objects("links").stream().map(NetworkFile::link).toList());
    }

    private static Link link(JsonPlace at) {
        return new Link(at.text("pred"), type(at), at.number("lag", 0), at.flag("soft"));
    }

    private static LinkType type(JsonPlace at) {
        var word = at.isAbsent("type") ? "FS" : at.text("type");
        for (var type : LinkType.values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        at.note("type", "schedule.unknown-link-type", at.node().path("type"));
        return LinkType.FS;
    }
}
