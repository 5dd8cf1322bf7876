package guatu.ground.access;

import guatu.ground.kernel.Role;
import java.util.Set;
import java.util.UUID;

/// An account to be created. Without roles it waits for the security administrator; without scope it covers the subtree of the
/// person's own unit (a clerk: everything).
public record NewAccount(String login, UUID personId, String password, Set<Role> roles, Set<UUID> scope, boolean mustChange) {
}
