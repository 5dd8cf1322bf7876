package guatu.ground.kernel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// 花名册: everybody who may sign in, as the actor each would be; kept by the module that knows the accounts, for work that no request starts.
public interface Roster {

    /// All of them, by name. Who has left office, and accounts out of use, are not among them.
    List<Actor> all();

    /// One of them.
    Optional<Actor> of(UUID person);
}
