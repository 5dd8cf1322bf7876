package guatu.watch.supervision;

import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The fields that the template of a slip may name, filled from the slip. What a slip does not have is left out, so that a template that asks
/// for it is refused and no half sentence goes out.
@Component
class SlipFields {

    private final SlipWording wording;

    SlipFields(SlipWording wording) {
        this.wording = wording;
    }

    Map<String, String> of(Slip slip, Slip.Words words, SlipDates dates, String unit, @Nullable Item item) {
        var fields = new HashMap<String, String>();
        var about = slip.about();
        var why = slip.why();
        fields.put("单位", unit);
        fields.put("事项", about.title());
        fields.put("编号", about.itemNo().isBlank() ? wording.say("slip.field.version", Objects.toString(why.args().get("version"), "1")) : about.itemNo());
        fields.put("目标", goal(item));
        fields.put("底线", item == null || item.due() == null ? wording.say("slip.field.red-line") : SlipWording.day(item.due()));
        fields.put("差距", why.gap() != null && why.gap().signum() < 0 ? wording.say("slip.field.behind", SlipWording.number(why.gap().abs())) : wording.say("slip.field.in-step"));
        fields.put("预测", forecast(why));
        fields.put("事实", clause(words.facts()));
        fields.put("要求", clause(words.ask()));
        put(fields, "答复期限", dates.answerDue() == null ? dates.signDue() : dates.answerDue());
        put(fields, "整改期限", dates.rectifyDue());
        if (words.result() != null) {
            fields.put("结果", clause(words.result()));
        }
        if (words.verifier() != null) {
            fields.put("核验人", words.verifier());
        }
        return fields;
    }

    private String goal(@Nullable Item item) {
        return item == null ? wording.say("slip.field.goals") : Stream.of(item.goal(), item.content()).filter(text -> text != null && !text.isBlank())
            .findFirst().map(SlipFields::clause).orElseGet(() -> wording.say("slip.field.goal"));
    }

    private String forecast(SlipWhy why) {
        if (why.p80() == null) {
            return wording.say("slip.field.no-forecast");
        }
        var late = why.redLine() != null && why.p80().isAfter(why.redLine());
        return wording.say(late ? "slip.field.late" : "slip.field.in-time", SlipWording.day(why.p80()), SlipWording.day(why.redLine()));
    }

    private static void put(Map<String, String> fields, String name, @Nullable LocalDate day) {
        if (day != null) {
            fields.put(name, SlipWording.day(day));
        }
    }

    /// Without the full stop that the template sets.
    private static String clause(String text) {
        return text.strip().replaceFirst("[。；，]+$", "");
    }
}
