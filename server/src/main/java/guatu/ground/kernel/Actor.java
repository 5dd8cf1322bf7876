package guatu.ground.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/// Who acts: a person at a unit, with roles, over a set of units (the subtrees granted).
public record Actor(UUID person, String name, UUID unit, Set<Role> roles, Set<UUID> scope) {

    private static final UUID NOBODY = new UUID(0, 0);

    /// The product itself, for work that no person starts (day's end, demonstration). It covers every unit.
    public static Actor system(String name) {
        return new Actor(NOBODY, name, NOBODY, EnumSet.allOf(Role.class), Set.of(NOBODY));
    }

    /// True if the actor has this role.
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /// Refuses (403) unless the actor has one of these roles.
    public void must(Role... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(roles::contains)) {
            throw new AccessDeniedException("needs one of " + Arrays.toString(anyOf));
        }
    }

    /// True if the unit lies in the actor's scope.
    public boolean covers(UUID aUnit) {
        return scope.contains(aUnit) || scope.contains(NOBODY);
    }

    /// Refuses (403) unless the unit lies in the actor's scope.
    public void mustCover(UUID aUnit) {
        if (!covers(aUnit)) {
            throw new AccessDeniedException("unit outside the scope");
        }
    }
}
