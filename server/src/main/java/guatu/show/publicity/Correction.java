package guatu.show.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// 更正: which publication was wrong, and what holds instead.
record Correction(String title, String text, LocalDate on, UUID wrongId, String wrongTitle, LocalDate wrongDataDate, String wrongSha256) {

    static Picture picture(Publication wrong, String title, String text, LocalDate on, JsonMapper json) {
        var correction = new Correction(title, text, on, wrong.id(), wrong.title(), wrong.dataDate(), wrong.sha256());
        return new Picture(title, on, 0, json.writeValueAsString(correction), List.of(), Map.of());
    }
}
