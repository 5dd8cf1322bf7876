package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.plan.campaign.Campaigns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 责任捆绑: the door to schemes of slots and to who is bound to what.
@Service
@Transactional
public class Bindings {

    private final SchemeStore schemes;
    private final BindingStore bindings;
    private final Organization organization;
    private final Campaigns campaigns;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Bindings(SchemeStore schemes, BindingStore bindings, Organization organization, Campaigns campaigns, BusinessClock clock, ApplicationEventPublisher events) {
        this.schemes = schemes;
        this.bindings = bindings;
        this.organization = organization;
        this.campaigns = campaigns;
        this.clock = clock;
        this.events = events;
    }

    /// The scheme of a campaign, if it has one.
    @Transactional(readOnly = true)
    public Optional<Scheme> scheme(UUID campaign) {
        return schemes.of(campaign);
    }

    /// All bindings of a scheme, ended ones too, the oldest first.
    @Transactional(readOnly = true)
    public List<Binding> of(Scheme scheme) {
        return bindings.of(scheme.id());
    }

    /// All bindings of a person, ended ones too, the oldest first.
    @Transactional(readOnly = true)
    public List<Binding> ofPerson(UUID person) {
        return bindings.ofPerson(person);
    }

    /// Sets up or changes the scheme of a campaign. Slots left out are retired with what hangs on them kept as history;
    /// one that still binds somebody cannot be left out.
    public Scheme settle(Actor actor, UUID campaign, SchemeOrder asked) {
        actor.must(Role.CLERK);
        campaigns.get(campaign);
        var before = schemes.of(campaign);
        var id = before.map(Scheme::id).orElseGet(Ids::next);
        var changed = new Scheme(id, campaign, asked.name().strip(), asked.limits(), leaders(asked), slots(before, asked), before.map(scheme -> scheme.version() + 1).orElse(0));
        if (before.isEmpty()) {
            schemes.insert(changed);
        } else if (asked.version() != before.get().version() || !schemes.update(changed)) {
            throw new Stale("binding.scheme-stale", before.get().name());
        }
        events.publishEvent(new Audited(actor, "binding.scheme", changed.name(), true, Map.of("campaign", campaign, "slots", changed.inUse().size())));
        return schemes.find(id).orElseThrow();
    }

    private List<UUID> leaders(SchemeOrder asked) {
        var known = organization.people(asked.leaders()).stream().map(Person::id).collect(Collectors.toSet());
        return asked.leaders().stream().distinct().peek(person -> {
            if (!known.contains(person)) {
                throw new NotFound("person", person);
            }
        }).toList();
    }

    private List<Slot> slots(Optional<Scheme> before, SchemeOrder asked) {
        var slots = new ArrayList<Slot>();
        var names = new HashSet<String>();
        var known = before.map(Scheme::slots).orElse(List.of()).stream().map(Slot::id).collect(Collectors.toSet());
        for (var wanted : asked.slots()) {
            if (!names.add(wanted.name().strip())) {
                throw new BadInput("slots", "binding.slot-twice", wanted.name());
            }
            if (wanted.id() != null && !known.contains(wanted.id())) {
                throw new NotFound("捆绑栏目", wanted.id());
            }
            slots.add(new Slot(wanted.id() == null ? Ids.next() : wanted.id(), wanted.name().strip(), wanted.kind(), wanted.least(), slots.size() + 1, false));
        }
        var kept = slots.stream().map(Slot::id).collect(Collectors.toSet());
        var held = before.map(scheme -> bindings.of(scheme.id())).orElse(List.of());
        before.ifPresent(scheme -> scheme.slots().stream().filter(slot -> !kept.contains(slot.id())).forEach(slot -> {
            var open = held.stream().filter(binding -> binding.slotId().equals(slot.id()) && binding.openOn(clock.today())).count();
            if (open > 0) {
                throw new Refusal("binding.slot-held", slot.name(), open);
            }
            slots.add(new Slot(slot.id(), slot.name(), slot.kind(), slot.least(), slot.sort(), true));
        }));
        return slots;
    }

    /// Binds a person to an object of a slot. The same object is bound to the same person once at a time.
    public Binding bind(Actor actor, UUID campaign, BindingOrder asked) {
        actor.must(Role.CLERK);
        var scheme = schemes.of(campaign).orElseThrow(() -> new Refusal("binding.no-scheme"));
        var slot = scheme.inUse().stream().filter(one -> one.id().equals(asked.slot())).findFirst().orElseThrow(() -> new NotFound("捆绑栏目", asked.slot()));
        var person = organization.person(asked.person());
        if (!person.active()) {
            throw new Refusal("binding.person-left", person.name());
        }
        var fresh = new Binding(Ids.next(), scheme.id(), slot.id(), person.id(), object(slot, asked), slot.kind() == Slot.Kind.UNIT ? asked.unit() : null,
            slot.kind() == Slot.Kind.ITEM ? asked.item() : null, asked.from(), null, actor.name(), null, null, null);
        bindings.ofPerson(person.id()).stream().filter(held -> held.slotId().equals(slot.id()) && same(held, fresh) && (held.to() == null || held.to().isAfter(fresh.from())))
            .findFirst().ifPresent(held -> {
                throw new Refusal("binding.held-already", person.name(), fresh.object(), held.from());
            });
        bindings.add(List.of(fresh));
        events.publishEvent(new Audited(actor, "binding.begun", person.name(), true, Map.of("binding", fresh.id(), "slot", slot.name(), "object", fresh.object())));
        return fresh;
    }

    private static boolean same(Binding held, Binding fresh) {
        return Objects.equals(held.unitId(), fresh.unitId()) && Objects.equals(held.itemId(), fresh.itemId()) && held.object().equals(fresh.object());
    }

    private String object(Slot slot, BindingOrder asked) {
        return switch (slot.kind()) {
            case UNIT -> organization.unit(needed("unit", asked.unit(), slot)).label();
            case ITEM -> campaigns.item(needed("item", asked.item(), slot)).title();
            case TEXT -> {
                var words = asked.object() == null ? "" : asked.object().strip();
                if (words.isEmpty()) {
                    throw new BadInput("object", "binding.no-object", slot.name());
                }
                yield words;
            }
        };
    }

    private static UUID needed(String field, @Nullable UUID id, Slot slot) {
        if (id == null) {
            throw new BadInput(field, "binding.no-object", slot.name());
        }
        return id;
    }

    /// From that day on the binding no longer holds; the row stays as history.
    public Binding end(Actor actor, UUID id, LocalDate to, String reason) {
        actor.must(Role.CLERK);
        var held = bindings.get(id);
        if (held.to() != null) {
            throw new Refusal("binding.ended", held.object(), held.to());
        }
        if (to.isBefore(held.from())) {
            throw new Refusal("binding.days", held.from(), to);
        }
        bindings.end(id, to, actor.name(), reason.strip(), null);
        events.publishEvent(new Audited(actor, "binding.ended", held.object(), true, Map.of("binding", id, "to", to)));
        return bindings.get(id);
    }
}
