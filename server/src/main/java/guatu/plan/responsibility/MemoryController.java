package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the office remembers of its corrections, and what its groups of units mean.
@RestController
@Needs(Role.CLERK)
class MemoryController {

    private final Memories memories;
    private final CorrectionViews views;
    private final UnitGroups groups;
    private final Organization organization;
    private final CommandLog commands;

    MemoryController(Memories memories, CorrectionViews views, UnitGroups groups, Organization organization, CommandLog commands) {
        this.memories = memories;
        this.views = views;
        this.groups = groups;
        this.organization = organization;
        this.commands = commands;
    }

    @GetMapping("/api/list-memories")
    List<CorrectionViews.Remembered> memories(Actor actor) {
        return views.all(memories.of(actor.unit()));
    }

    @DeleteMapping("/api/list-memories/{memory}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable UUID memory) {
        memories.forget(actor, memory);
    }

    /// A group of units with its members by name.
    record GroupView(UUID id, String name, List<DraftView.Candidate> members, String changedBy, java.time.Instant changedAt, int version) {}

    @GetMapping("/api/unit-groups")
    List<GroupView> groups() {
        var units = organization.unitsById();
        return groups.all().stream().map(group -> new GroupView(group.id(), group.name(),
            group.members().stream().map(units::get).filter(Objects::nonNull).map(one -> new DraftView.Candidate(one.id(), one.name(), UnitNameViews.parent(one, units))).toList(),
            group.changedBy(), group.changedAt(), group.version())).toList();
    }

    /// The units that a name suggests, before anybody confirms them.
    @GetMapping("/api/unit-groups/proposal")
    List<DraftView.Candidate> proposal(@RequestParam @NotBlank @Size(max = 200) String name) {
        var units = organization.unitsById();
        return UnitGroup.proposed(name, organization.units()).stream().map(one -> new DraftView.Candidate(one.id(), one.name(), UnitNameViews.parent(one, units))).toList();
    }

    @PostMapping("/api/unit-groups")
    @ResponseStatus(HttpStatus.CREATED)
    Defined define(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody GroupForm form) {
        return commands.once(command, "unit-group.define", () -> new Defined(groups.define(actor, form.name(), form.members())), Defined.class);
    }

    record Defined(UUID id) {}

    record GroupForm(@NotBlank @Size(max = 200) String name, @NotNull @Size(max = 500) List<UUID> members) {}

    @PutMapping("/api/unit-groups/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @PathVariable UUID group, @Valid @RequestBody MembersForm form) {
        groups.change(actor, group, form.members(), form.version());
    }

    record MembersForm(@NotNull @Size(max = 500) List<UUID> members, int version) {}
}
