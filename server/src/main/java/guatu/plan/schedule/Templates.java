package guatu.plan.schedule;

import guatu.ground.kernel.NotFound;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.Kind;
import guatu.plan.campaign.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// 工序模板: those that come with the product (`templates/activities.json`), and the nodes of kinds of items; the product's last one serves what no other suits.
@Component
class Templates {

    private final List<Template> all;
    private final Supplier<List<Kind>> kinds;

    @Autowired
    Templates(JsonMapper json, Kinds kinds) {
        this(shipped(json), kinds::all);
    }

    Templates(JsonMapper json) {
        this(shipped(json), List::of);
    }

    private Templates(List<Template> all, Supplier<List<Kind>> kinds) {
        this.all = all;
        this.kinds = kinds;
    }

    /// The same with the kinds as they are now: for many items, which ask for them once.
    Templates now() {
        var known = kinds.get();
        return new Templates(all, () -> known);
    }

    private static List<Template> shipped(JsonMapper json) {
        try (var file = Templates.class.getResourceAsStream("/templates/activities.json")) {
            return List.of(json.readValue(Objects.requireNonNull(file).readAllBytes(), Template[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Template> all() {
        return Stream.concat(all.stream(), KindTemplates.of(kinds.get()).stream()).toList();
    }

    Template get(String key) {
        return all().stream().filter(template -> template.key().equals(key)).findFirst().orElseThrow(() -> new NotFound("工序模板", key));
    }

    /// By the kind that the item is of: its own nodes, or the template it names; else by the words of kind, category, groups and title.
    Template suggested(Item item, @Nullable String category) {
        return ofKind(text(item.kind())).orElseGet(() -> byWords(item, category));
    }

    private Optional<Template> ofKind(String code) {
        return kinds.get().stream().filter(kind -> !kind.retired() && (kind.code().equals(code) || kind.name().equals(code))).findFirst()
            .flatMap(kind -> kind.nodes().isEmpty() ? all.stream().filter(template -> template.key().equals(kind.template())).findFirst()
                : KindTemplates.of(List.of(kind)).stream().findFirst());
    }

    private Template byWords(Item item, @Nullable String category) {
        return Stream.concat(Stream.of(text(item.kind()), text(category)), Stream.concat(item.groups().reversed().stream(), Stream.of(item.title())))
            .flatMap(words -> all.stream().filter(template -> template.suits(words)).limit(1))
            .findFirst().orElse(all.getLast());
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
