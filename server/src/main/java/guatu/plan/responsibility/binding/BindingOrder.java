package guatu.plan.responsibility.binding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A binding as it is asked for: the object is a unit, an item or words, as the slot wants it.
public record BindingOrder(UUID slot, UUID person, @Nullable UUID unit, @Nullable UUID item, @Nullable String object, LocalDate from) {}
