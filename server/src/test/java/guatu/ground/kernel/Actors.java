package guatu.ground.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// People for tests.
public final class Actors {

    private Actors() {
    }

    /// Somebody with roles at a unit, covering that unit and the further ones.
    public static Actor at(UUID unit, Set<Role> roles, UUID... further) {
        var scope = Arrays.stream(further).collect(Collectors.toSet());
        scope.add(unit);
        return new Actor(UUID.randomUUID(), "测试员", unit, roles, scope);
    }

    /// A clerk who covers the units given.
    public static Actor clerk(UUID... units) {
        return at(UUID.randomUUID(), EnumSet.of(Role.CLERK), units);
    }

    /// A liaison officer of a unit.
    public static Actor liaison(UUID unit) {
        return at(unit, EnumSet.of(Role.LIAISON));
    }

    /// A verifier of a unit.
    public static Actor verifier(UUID unit) {
        return at(unit, EnumSet.of(Role.VERIFIER));
    }

    /// Signs an actor in to a MockMvc request.
    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
            UsernamePasswordAuthenticationToken.authenticated(actor, "", AuthorityUtils.createAuthorityList("ROLE_USER")));
    }
}
