package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 事项种类: the door to kinds. Those of the product (`campaign/kinds.json`, proposals) hold until the first edit; then the government's own do.
@Service
@Transactional
public class Kinds {

    private final KindStore store;
    private final ApplicationEventPublisher events;
    private final List<Kind> shipped;

    Kinds(KindStore store, JsonMapper json, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
        this.shipped = shipped(json);
    }

    private record Shipped(String code, String name, List<String> words, @Nullable String template, List<Kind.Node> nodes, List<Kind.Number> indicators) {}

    private static List<Kind> shipped(JsonMapper json) {
        try (var file = Kinds.class.getResourceAsStream("/campaign/kinds.json")) {
            var kinds = new ArrayList<Kind>();
            for (var one : json.readValue(Objects.requireNonNull(file).readAllBytes(), Shipped[].class)) {
                kinds.add(new Kind(new UUID(0, kinds.size() + 1L), one.code(), one.name(), one.words(), one.template(), one.nodes(), one.indicators(),
                    true, false, kinds.size() + 1, 0));
            }
            return List.copyOf(kinds);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All kinds in their order, retired ones too.
    @Transactional(readOnly = true)
    public List<Kind> all() {
        var own = store.all();
        return own.isEmpty() ? shipped : own;
    }

    /// The kind that these words name or suggest, the first words first: an item's kind, its category, its groups, its title.
    @Transactional(readOnly = true)
    public Optional<Kind> suggested(List<String> words) {
        return suggested(all(), words);
    }

    /// The same among these kinds.
    public static Optional<Kind> suggested(List<Kind> kinds, List<String> words) {
        var live = kinds.stream().filter(kind -> !kind.retired()).toList();
        return words.stream().filter(text -> !text.isBlank())
            .flatMap(text -> Stream.concat(live.stream().filter(kind -> kind.named(text)), live.stream().filter(kind -> kind.suits(text))).limit(1))
            .findFirst();
    }

    /// Adds a kind at the end.
    public Kind add(Actor actor, String code, NewKind asked) {
        actor.must(Role.CLERK);
        settle();
        if (store.all().stream().anyMatch(kind -> kind.code().equals(code) || kind.name().equals(asked.name().strip()))) {
            throw new Refusal("kind.taken", code, asked.name());
        }
        var added = new Kind(Ids.next(), code, asked.name().strip(), asked.words(), asked.template(), asked.nodes(), asked.indicators(), false, asked.retired(),
            store.all().size() + 1, 0);
        store.insert(List.of(added));
        events.publishEvent(new Audited(actor, "kind.added", added.name(), true, Map.of("code", code)));
        return added;
    }

    /// Changes a kind; a stale version is 409. Items keep what was made by the kind before.
    public Kind change(Actor actor, String code, NewKind to, int version) {
        actor.must(Role.CLERK);
        settle();
        var now = store.all().stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("事项种类", code));
        var changed = new Kind(now.id(), code, to.name().strip(), to.words(), to.template(), to.nodes(), to.indicators(), false, to.retired(), now.sort(), version + 1);
        if (!store.update(changed)) {
            throw new Stale("kind.stale", now.name());
        }
        events.publishEvent(new Audited(actor, "kind.changed", changed.name(), true, Map.of("code", code)));
        return changed;
    }

    /// Takes those of the product over as the government's own.
    private void settle() {
        if (store.all().isEmpty()) {
            store.insert(shipped.stream().map(kind -> new Kind(Ids.next(), kind.code(), kind.name(), kind.words(), kind.template(), kind.nodes(), kind.indicators(),
                true, false, kind.sort(), 0)).toList());
        }
    }
}
