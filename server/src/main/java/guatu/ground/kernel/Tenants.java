package guatu.ground.kernel;

import java.util.Optional;
import java.util.function.Supplier;

/// The tenant of the present thread. A transaction touches one tenant (SCALE 18).
public final class Tenants {

    private static final ThreadLocal<Tenant> CURRENT = new ThreadLocal<>();

    private Tenants() {
    }

    /// The tenant this thread works for; without one nothing can be read or written.
    public static Tenant current() {
        return bound().orElseThrow(() -> new IllegalStateException("no tenant is bound to this thread"));
    }

    /// The tenant this thread works for, if any.
    public static Optional<Tenant> bound() {
        return Optional.ofNullable(CURRENT.get());
    }

    /// Works for a tenant; a second tenant inside the first is refused.
    public static <T> T as(Tenant tenant, Supplier<T> work) {
        var outer = CURRENT.get();
        if (outer != null && !outer.equals(tenant)) {
            throw new IllegalStateException("a second tenant inside one unit of work");
        }
        CURRENT.set(tenant);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            }
        }
    }

    /// Works for a tenant without a result.
    public static void run(Tenant tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return tenant;
        });
    }

    /// Binds a tenant to the thread until `letGo`: for commands and tests that own their thread.
    public static void hold(Tenant tenant) {
        CURRENT.set(tenant);
    }

    /// Ends `hold`.
    public static void letGo() {
        CURRENT.remove();
    }
}
