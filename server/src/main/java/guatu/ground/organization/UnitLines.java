package guatu.ground.organization;

import guatu.ground.kernel.UnitLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the line of units from the tree.
@Component
@Transactional(readOnly = true)
class UnitLines implements UnitLine {

    private final Units units;

    UnitLines(Units units) {
        this.units = units;
    }

    @Override
    public List<UUID> to(UUID unit) {
        var parents = new HashMap<UUID, UUID>();
        units.parents().forEach(branch -> parents.put(branch.unit(), branch.parent()));
        var line = new LinkedHashSet<UUID>();
        for (var at = parents.containsKey(unit) ? unit : null; at != null && line.add(at); ) {
            at = parents.get(at);
        }
        return new ArrayList<>(line).reversed();
    }
}
