package guatu.plan.responsibility.binding;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Portfolio;
import guatu.ground.organization.Portfolios;
import guatu.plan.campaign.ItemTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lists what a person carries today, or is to carry: portfolios, bindings, open items in list order, open tasks.
@Component
class Burdens {

    private final Portfolios portfolios;
    private final BindingStore bindings;
    private final SchemeStore schemes;
    private final Chains chains;
    private final ItemTasks tasks;
    private final Organization organization;
    private final BusinessClock clock;

    Burdens(Portfolios portfolios, BindingStore bindings, SchemeStore schemes, Chains chains, ItemTasks tasks, Organization organization, BusinessClock clock) {
        this.portfolios = portfolios;
        this.bindings = bindings;
        this.schemes = schemes;
        this.chains = chains;
        this.tasks = tasks;
        this.organization = organization;
        this.clock = clock;
    }

    List<Burden> of(UUID person) {
        var today = clock.today();
        var units = organization.unitsById();
        var found = new ArrayList<Burden>();
        portfolios.all().stream().filter(one -> one.personId().equals(person) && (one.to() == null || one.to().isAfter(today)))
            .forEach(one -> found.add(new Burden(Burden.Kind.PORTFOLIO, one.id(), null, "", title(one, units), one.to())));
        bindings.ofPerson(person).stream().filter(one -> one.openOn(today))
            .forEach(one -> found.add(new Burden(Burden.Kind.BINDING, one.id(), one.itemId(), slot(one), one.object(), one.to())));
        var open = chains.open();
        for (var each : open) {
            for (var post : Post.values()) {
                if (each.chain().people(Chain.Place.valueOf(post.name())).contains(person)) {
                    found.add(new Burden(Burden.Kind.of(post), each.item().id(), each.item().id(), each.item().no(), each.item().title(), each.item().due()));
                }
            }
        }
        var numbers = open.stream().collect(java.util.stream.Collectors.toMap(each -> each.item().id(), each -> each.item().no()));
        tasks.ofPerson(person, today).stream().filter(task -> task.doneOn() == null && numbers.containsKey(task.itemId()))
            .forEach(task -> found.add(new Burden(Burden.Kind.TASK, task.id(), task.itemId(), numbers.get(task.itemId()), task.title(), task.due())));
        return found;
    }

    private static String title(Portfolio one, java.util.Map<UUID, guatu.ground.organization.Unit> units) {
        return one.unitId() == null ? String.valueOf(one.field()) : units.containsKey(one.unitId()) ? units.get(one.unitId()).label() : one.unitId().toString();
    }

    private String slot(Binding binding) {
        return schemes.find(binding.schemeId()).stream().flatMap(scheme -> scheme.slots().stream()).filter(slot -> slot.id().equals(binding.slotId()))
            .map(Slot::name).findFirst().orElse("");
    }
}
