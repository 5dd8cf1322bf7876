package guatu.show.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The words of a bulletin: what it begins with, its fields, and numbers in it that do not come from the snapshot.
@Component
class BulletinTexts {

    String title(Snapshot snapshot) {
        return snapshot.campaignName() + snapshot.year() + "年" + snapshot.through() + "月进展情况的通报";
    }

    String lead() {
        return resource("lead");
    }

    String close() {
        return resource("close");
    }

    Map<String, String> fields(Snapshot snapshot) {
        return BulletinFields.shown(BulletinFields.of(snapshot));
    }

    List<TypedNumbers.Finding> typed(Bulletin words, Snapshot snapshot) {
        var fields = BulletinFields.of(snapshot);
        return Stream.of(words.lead(), words.close()).flatMap(text -> TypedNumbers.in(text, fields).stream()).toList();
    }

    private static String resource(String name) {
        try (var text = BulletinTexts.class.getResourceAsStream("/bulletin/" + name + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
