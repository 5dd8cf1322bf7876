package guatu.plan.responsibility;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where an item happens: the county or zone that the list names, else the one that leads or assists; else the whole city.
/// `counties` are the units of kind COUNTY and ZONE; `named` finds a unit by a name of the list.
record Places(Set<UUID> counties, Function<String, @Nullable UUID> named) {

    @Nullable UUID of(@Nullable String location, @Nullable UUID lead, List<UUID> assist) {
        if (OwnList.WHOLE_CITY.equals(location)) {
            return null;
        }
        var written = location == null ? null : named.apply(location);
        return Stream.concat(Stream.of(written, lead).filter(java.util.Objects::nonNull), assist.stream()).filter(counties::contains).findFirst().orElse(null);
    }
}
