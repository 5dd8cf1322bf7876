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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/units")
class UnitController {

    private final Organization organization;
    private final CommandLog commands;

    UnitController(Organization organization, CommandLog commands) {
        this.organization = organization;
        this.commands = commands;
    }

    @GetMapping
    @SignedIn(administratorsToo = true)
    List<Unit> units() {
        return organization.units();
    }

    @PostMapping
    @Needs({Role.CLERK, Role.SYS_ADMIN})
    Unit create(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody UnitForm form) {
        return commands.once(command, "unit.create", () -> organization.create(actor, form.fresh()), Unit.class);
    }

    @PutMapping("/{id}")
    @Needs({Role.CLERK, Role.SYS_ADMIN})
    Unit change(Actor actor, @PathVariable UUID id, @Valid @RequestBody UnitForm form) {
        return organization.change(actor, form.changed(organization.unit(id)));
    }

    @PostMapping("/{id}/aliases")
    @Needs({Role.CLERK, Role.SYS_ADMIN})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addAlias(Actor actor, @PathVariable UUID id, @Valid @RequestBody AliasForm form) {
        organization.addAlias(actor, id, form.alias());
    }

    record AliasForm(@NotBlank String alias) {
    }

    record UnitForm(@NotBlank String name, @Nullable String shortName, @NotNull UnitKind kind, @Nullable UUID parentId, @Nullable String regionCode,
            @Nullable Integer sort, @Nullable Integer tileX, @Nullable Integer tileY, @Nullable List<String> aliases, @Nullable Boolean active,
            @Nullable Integer version) {

        NewUnit fresh() {
            return new NewUnit(Ids.next(), name, shortName, kind, parentId, regionCode, sort == null ? 0 : sort, tileX, tileY, aliases == null ? List.of() : aliases);
        }

        Unit changed(Unit before) {
            return new Unit(before.id(), name, shortName, kind, parentId, regionCode, sort == null ? before.sort() : sort,
                tileX == null ? before.tileX() : tileX, tileY == null ? before.tileY() : tileY, before.aliases(),
                active == null ? before.active() : active, version == null ? before.version() : version);
        }
    }
}
