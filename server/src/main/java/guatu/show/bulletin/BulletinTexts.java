package guatu.show.bulletin;

import guatu.ground.documents.Templates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The words of a bulletin: what it begins with, its fields, and numbers in it that do not come from the snapshot.
@Component
class BulletinTexts {

    /// The fields stay fields: they are filled in from the snapshot whenever the paper is made.
    private static final Map<String, String> FIELDS = Stream.of("月份", "项目数", "完成率", "时序", "红灯数")
        .collect(Collectors.toMap(name -> name, name -> "{{" + name + "}}"));

    private final Templates templates;

    BulletinTexts(Templates templates) {
        this.templates = templates;
    }

    String title(Snapshot snapshot) {
        return snapshot.campaignName() + snapshot.year() + "年" + snapshot.through() + "月进展情况的通报";
    }

    String lead() {
        return templates.fill("bulletin-lead", FIELDS);
    }

    String close() {
        return templates.fill("bulletin-close", FIELDS);
    }

    Map<String, String> fields(Snapshot snapshot) {
        return BulletinFields.shown(BulletinFields.of(snapshot));
    }

    List<TypedNumbers.Finding> typed(Bulletin words, Snapshot snapshot) {
        var fields = BulletinFields.of(snapshot);
        return Stream.of(words.lead(), words.close()).flatMap(text -> TypedNumbers.in(text, fields).stream()).toList();
    }
}
