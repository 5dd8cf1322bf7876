package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The first start: the government's name and its three administrators, by a token that burns (STANDARDS 10: no built-in account).
@Component
class Setup {

    private static final Set<Role> THREE = EnumSet.of(Role.SYS_ADMIN, Role.SEC_ADMIN, Role.AUDIT_ADMIN);
    private static final int LONGEST_NAME = 100;

    private final SetupTokens tokens;
    private final Accounts accounts;
    private final Access access;
    private final Organization organization;
    private final TenantDirectory tenants;
    private final Clock clock;

    Setup(SetupTokens tokens, Accounts accounts, Access access, Organization organization, TenantDirectory tenants, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.access = access;
        this.organization = organization;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// A fresh token, if nobody can sign in yet.
    @Transactional
    public Optional<String> invite() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        var token = Secrets.token();
        tokens.renew(Secrets.hash(token), clock.instant());
        return Optional.of(token);
    }

    @Transactional
    public void carryOut(String token, String tenantName, List<Administrator> administrators) {
        var hash = Secrets.hash(token);
        if (!tokens.good(hash) || !accounts.none()) {
            throw new Refusal("access.setup-burnt");
        }
        check(tenantName, administrators);
        if (!tokens.burn(hash, clock.instant())) {
            throw new Refusal("access.setup-burnt");
        }
        var product = Actor.system("初始化");
        tenants.rename(Tenants.current(), tenantName.strip());
        var government = organization.create(product, NewUnit.of(tenantName, UnitKind.GOVERNMENT));
        var people = organization.createPeople(product, administrators.stream().map(one -> NewPerson.of(one.name(), government.id(), "")).toList());
        for (var i = 0; i < people.size(); i++) {
            var one = administrators.get(i);
            access.createAccount(product, new NewAccount(one.login(), people.get(i).id(), one.password(), Set.of(one.role()), Set.of(), false));
        }
    }

    private static void check(String tenantName, List<Administrator> administrators) {
        if (tenantName.isBlank() || tenantName.strip().length() > LONGEST_NAME) {
            throw new BadInput("tenantName", "access.setup-name", LONGEST_NAME);
        }
        if (administrators.size() != 3 || !administrators.stream().map(Administrator::role).collect(Collectors.toSet()).equals(THREE)) {
            throw new BadInput("administrators", "access.setup-three");
        }
        if (administrators.stream().map(one -> Logins.checked(one.login())).distinct().count() != 3) {
            throw new BadInput("administrators", "access.setup-logins");
        }
        for (var i = 0; i < administrators.size(); i++) {
            PasswordPolicy.check("administrators[" + i + "].password", Logins.checked(administrators.get(i).login()), administrators.get(i).password());
        }
    }

    /// One of the three.
    record Administrator(Role role, String login, String name, String password) {
    }
}
