package guatu.plan.responsibility.paper;

import guatu.ground.kernel.NotFound;
import java.util.Arrays;

/// The papers that anybody may print at any time.
public enum PaperKind {
    TASK_SHEET("task-sheet", "任务单"), TIMETABLE("timetable", "时间表"), ROADMAP("roadmap", "路线图");

    private final String key;
    private final String title;

    PaperKind(String key, String title) {
        this.key = key;
        this.title = title;
    }

    static PaperKind of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst().orElseThrow(() -> new NotFound("公文", key));
    }

    /// The word in addresses and of its template.
    public String key() {
        return key;
    }

    /// 文种.
    public String title() {
        return title;
    }
}
