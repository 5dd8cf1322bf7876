package guatu.ground.documents;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 公文用语模板: the words of slips and bulletins, ours by default, each tenant's own once changed; every version stays.
@Service("paperTemplates")
@Transactional
public class Templates {

    private final TemplateRows rows;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Templates(TemplateRows rows, BusinessClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /// The words under a key with every field replaced; a field that the words name and nobody gave is refused.
    public String fill(String key, Map<String, String> fields) {
        var kind = TemplateKind.of(key);
        return TemplateText.fill(kind, current(kind).body(), fields);
    }

    /// Lines of text as blocks of a paper: a line that opens with 一、 （一） 1. （1） is a heading.
    public static List<Paper.Block> blocks(String text) {
        return TemplateText.blocks(text);
    }

    List<TemplateRows.Version> all() {
        return Arrays.stream(TemplateKind.values()).map(this::current).toList();
    }

    TemplateRows.Version current(TemplateKind kind) {
        return rows.newest(kind.key()).orElseGet(() -> new TemplateRows.Version(kind.key(), 0, standard(kind), null, null));
    }

    List<TemplateRows.Version> history(TemplateKind kind) {
        return rows.all(kind.key());
    }

    /// Keeps the next version after the one that the writer saw.
    TemplateRows.Version change(Actor actor, TemplateKind kind, int seen, String body) {
        if (body.isBlank() || body.length() > TemplateText.LONGEST) {
            throw new BadInput("body", "documents.template-length", TemplateText.LONGEST);
        }
        var faults = TemplateText.faults(kind, body);
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            throw new Refusal("documents.template-field-unknown", first.line(), first.field(), String.join("、", kind.fields()));
        }
        if (current(kind).version() != seen || !rows.add(kind.key(), seen + 1, body.strip(), actor, clock.now())) {
            throw new Stale("documents.template-stale", kind.title());
        }
        events.publishEvent(new Audited(actor, "template.changed", kind.key(), true, Map.of("version", seen + 1)));
        return current(kind);
    }

    static String standard(TemplateKind kind) {
        try (var in = Templates.class.getResourceAsStream("/documents/templates/" + kind.key() + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no default template " + kind.key());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
