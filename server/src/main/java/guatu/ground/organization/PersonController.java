package guatu.ground.organization;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
class PersonController {

    private final Organization organization;
    private final CommandLog commands;

    PersonController(Organization organization, CommandLog commands) {
        this.organization = organization;
        this.commands = commands;
    }

    @GetMapping
    @SignedIn(administratorsToo = true)
    List<Person> people(Actor actor, @RequestParam UUID unit) {
        var needed = actor.has(Role.CLERK) || actor.has(Role.SYS_ADMIN);
        return organization.people(unit).stream().map(person -> needed ? person : person.veiled()).toList();
    }

    /// People in office by part of their name: for fields in which a person is chosen.
    @GetMapping("/named")
    @SignedIn
    List<Person> named(@RequestParam String q) {
        return q.isBlank() ? List.of() : organization.named(q.strip()).stream().map(Person::veiled).toList();
    }

    @PostMapping
    @Needs({Role.CLERK, Role.SYS_ADMIN})
    Person create(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody PersonForm form) {
        return commands.once(command, "person.create", () -> organization.createPerson(actor, form.fresh()), Person.class);
    }

    @PutMapping("/{id}")
    @Needs({Role.CLERK, Role.SYS_ADMIN})
    Person change(Actor actor, @PathVariable UUID id, @Valid @RequestBody PersonForm form) {
        return organization.change(actor, form.changed(organization.person(id)));
    }

    record PersonForm(@NotBlank String name, @NotNull UUID unitId, @Nullable String post, @Nullable String phone, @Nullable Boolean head,
            @Nullable Boolean active, @Nullable Integer version) {

        NewPerson fresh() {
            return new NewPerson(Ids.next(), name, unitId, post == null ? "" : post, phone, Boolean.TRUE.equals(head));
        }

        Person changed(Person before) {
            return new Person(before.id(), name, unitId, post == null ? before.post() : post, phone == null ? before.phone() : phone,
                head == null ? before.head() : head, active == null ? before.active() : active, version == null ? before.version() : version);
        }
    }
}
