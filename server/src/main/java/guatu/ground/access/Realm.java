package guatu.ground.access;

import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Role;
import java.util.Set;

/// 三员分立: an account is of one administrator or of the business, never of two (STANDARDS 10). Pure.
enum Realm {
    BUSINESS, SYS_ADMIN, SEC_ADMIN, AUDIT_ADMIN;

    /// The realm of a set of roles; a mixture is refused.
    static Realm of(Set<Role> roles) {
        var administrators = roles.stream().filter(Role::administrator).toList();
        if (administrators.isEmpty()) {
            return BUSINESS;
        }
        if (roles.size() > 1) {
            throw new BadInput("roles", "access.roles-apart");
        }
        return valueOf(administrators.getFirst().name());
    }
}
