package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the page knows about who is signed in, and about the installation before anybody is.
@Component
@Transactional(readOnly = true)
class SessionViews {

    private final Accounts accounts;
    private final Organization organization;
    private final TenantDirectory tenants;
    private final BusinessClock clock;
    private final ObjectProvider<DemoAccounts> demo;

    SessionViews(Accounts accounts, Organization organization, TenantDirectory tenants, BusinessClock clock, ObjectProvider<DemoAccounts> demo) {
        this.accounts = accounts;
        this.organization = organization;
        this.tenants = tenants;
        this.clock = clock;
        this.demo = demo;
    }

    SessionView of(Actor actor, Optional<LiveSession> live) {
        var unit = organization.unitsById().get(actor.unit());
        return new SessionView(new Named(actor.person(), actor.name()), new Named(actor.unit(), unit == null ? "" : unit.name()), actor.roles(),
            new Tenant(tenants.name(Tenants.current())), clock.today(), clock.now(), isDemo(), demoAccounts(),
            (int) live.map(LiveSession::idle).orElse(Session.IDLE).toMinutes(), live.map(LiveSession::passwordDue).orElse(false));
    }

    Hint hint() {
        return new Hint(new Tenant(tenants.name(Tenants.current())), isDemo(), clock.today(), accounts.none(), demoAccounts());
    }

    private boolean isDemo() {
        return demo.getIfAvailable() != null;
    }

    private @Nullable List<DemoAccounts.DemoAccount> demoAccounts() {
        var shown = demo.getIfAvailable();
        return shown == null ? null : shown.list();
    }

    record Named(UUID id, String name) {
    }

    record Tenant(String name) {
    }

    record SessionView(Named person, Named unit, Set<Role> roles, Tenant tenant, LocalDate dataDate, Instant now, boolean demo,
            @Nullable List<DemoAccounts.DemoAccount> demoAccounts, int idleMinutes, boolean mustChangePassword) {
    }

    record Hint(Tenant tenant, boolean demo, LocalDate dataDate, boolean setupNeeded, @Nullable List<DemoAccounts.DemoAccount> demoAccounts) {
    }
}
