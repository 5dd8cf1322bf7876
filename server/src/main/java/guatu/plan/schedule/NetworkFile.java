package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        var dataDate = root.date("dataDate");
        if (start == null || deadline == null || !findings.isEmpty()) {
            throw new InvalidNetwork(findings);
        }
        return new NetworkFile(new Network(start, deadline, activities, dataDate), calendar);
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
        return ownCalendar(root) == PlanCalendar.EVERYDAY ? WorkCalendar.everyday() : WorkCalendar.chinese();
    }

    private static Activity activity(JsonPlace at) {
        var duration = at.number("duration");
        return new Activity(at.text("id"), at.textOrNull("name"), duration, at.number("minDuration", duration),
            at.date("notBefore"), at.date("notAfter"), at.objects("links").stream().map(NetworkFile::link).toList(), course(at));
    }

    private static Course course(JsonPlace at) {
        return new Course(at.date("actualStart"), at.date("actualFinish"), at.isAbsent("remaining") ? null : at.number("remaining"),
            at.objects("suspensions").stream().flatMap(span -> suspension(span).stream()).toList(), ownCalendar(at), at.flag("asap"));
    }

    private static Optional<Suspension> suspension(JsonPlace at) {
        var from = required(at, "from");
        var to = required(at, "to");
        return from == null || to == null ? Optional.empty() : Optional.of(new Suspension(from, to, at.textOrNull("reason")));
    }

    private static @Nullable PlanCalendar ownCalendar(JsonPlace at) {
        if (at.isAbsent("calendar")) {
            return null;
        }
        var word = at.text("calendar");
        for (var one : PlanCalendar.values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        at.note("calendar", "schedule.unknown-calendar", at.node().path("calendar"));
        return null;
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
