package guatu.plan.schedule;

import guatu.ground.kernel.NotFound;
import guatu.plan.campaign.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// 工序模板: those that come with the product (`templates/activities.json`); the last one serves what no other suits.
@Component
class Templates {

    private final List<Template> all;

    Templates(JsonMapper json) {
        try (var file = Templates.class.getResourceAsStream("/templates/activities.json")) {
            all = List.of(json.readValue(Objects.requireNonNull(file).readAllBytes(), Template[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Template> all() {
        return all;
    }

    Template get(String key) {
        return all.stream().filter(template -> template.key().equals(key)).findFirst().orElseThrow(() -> new NotFound("工序模板", key));
    }

    /// By the item's kind, else its category, its groups, its title.
    Template suggested(Item item, @Nullable String category) {
        return Stream.concat(Stream.of(text(item.kind()), text(category)), Stream.concat(item.groups().reversed().stream(), Stream.of(item.title())))
            .flatMap(words -> all.stream().filter(template -> template.suits(words)).limit(1))
            .findFirst().orElse(all.getLast());
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
