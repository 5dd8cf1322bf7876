package guatu.ground.documents;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/templates")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    @Needs(Role.CLERK)
    List<Row> all() {
        return templates.all().stream().map(version -> new Row(version.key(), TemplateKind.of(version.key()).title(), version.version(), version.changedAt())).toList();
    }

    @GetMapping("/{key}")
    @Needs(Role.CLERK)
    Page get(@PathVariable String key) {
        return page(TemplateKind.of(key));
    }

    @PutMapping("/{key}")
    @Needs(Role.CLERK)
    Page put(Actor actor, @PathVariable String key, @Valid @RequestBody Change change) {
        templates.change(actor, TemplateKind.of(key), change.version(), change.body());
        return page(TemplateKind.of(key));
    }

    private Page page(TemplateKind kind) {
        var now = templates.current(kind);
        var fields = kind.fields().stream().map(name -> new Field(name, kind.sample(name))).toList();
        var past = templates.history(kind).stream().map(old -> new Past(old.version(), old.body(), old.changedAt())).toList();
        return new Page(kind.key(), kind.title(), now.version(), now.body(), Templates.standard(kind), fields, past);
    }

    record Change(int version, @NotNull String body) {}

    record Row(String key, String title, int version, @Nullable Instant changedAt) {}

    record Field(String name, String sample) {}

    record Past(int version, String body, @Nullable Instant changedAt) {}

    /// A template with its known fields, a sample of each, the words that come with the program, and the versions before.
    record Page(String key, String title, int version, String body, String standard, List<Field> fields, List<Past> past) {}
}
