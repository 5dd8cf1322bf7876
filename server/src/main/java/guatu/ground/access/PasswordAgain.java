package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Reauthentication;
import guatu.ground.kernel.Refusal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// 签署前再输一次密码. Each try is counted first, in a transaction of its own: what the caller rolls back does not take it back.
@Component
class PasswordAgain implements Reauthentication {

    private final Accounts accounts;
    private final Attempts attempts;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final TransactionTemplate own;
    private final Clock clock;

    PasswordAgain(Accounts accounts, Attempts attempts, PasswordHashes hashes, AuditTrail audit, PlatformTransactionManager transactions, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.hashes = hashes;
        this.audit = audit;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public void prove(Actor actor, String password) {
        var account = account(actor);
        count(actor, account);
        if (!hashes.matches(password, account.passwordHash())) {
            write(actor, "signing.refused", account, false);
            throw new Refusal("access.wrong-password");
        }
        own.executeWithoutResult(_ -> {
            attempts.clear(account.login());
            audit.write(actor, "signing.proved", account.login(), true, Map.of());
        });
    }

    private Account account(Actor actor) {
        var found = own.execute(_ -> accounts.ofPerson(actor.person()));
        if (found == null || found.filter(account -> account.state() == AccountState.ACTIVE).isEmpty()) {
            throw new Refusal("access.no-account");
        }
        return found.get();
    }

    private void count(Actor actor, Account account) {
        try {
            own.executeWithoutResult(_ -> attempts.begin(account.login(), clock.instant()));
        } catch (Refusal locked) {
            write(actor, "signing.locked", account, false);
            throw locked;
        }
    }

    private void write(Actor actor, String kind, Account account, boolean ok) {
        own.executeWithoutResult(_ -> audit.write(actor, kind, account.login(), ok, Map.of()));
    }
}
