package guatu.ground.kernel;

import java.util.List;
import java.util.UUID;

/// 隶属: the line of units from the top down to one, for what is inherited along it; kept by the module that knows the units.
public interface UnitLine {

    /// The unit's superiors from the top, then the unit itself; empty if there is no such unit.
    List<UUID> to(UUID unit);
}
