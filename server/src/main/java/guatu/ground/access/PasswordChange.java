package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes passwords. The last five may not come back; all other sessions of the account end.
@Component
class PasswordChange {

    private static final byte[] NONE = {};

    private final Accounts accounts;
    private final Attempts attempts;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final LiveSessions live;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PasswordChange(Accounts accounts, Attempts attempts, PasswordHashes hashes, Sessions sessions, LiveSessions live, AuditTrail audit,
            TransactionTemplate transactions, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.hashes = hashes;
        this.sessions = sessions;
        this.live = live;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One's own, with the old one; this session stays.
    void own(LiveSession session, String old, String fresh) {
        var account = transactions.execute(_ -> accounts.find(session.session().accountId())).orElseThrow(() -> new NotFound("account", session.actor().name()));
        attempts.begin(account.login(), clock.instant());
        if (!hashes.matches(old, account.passwordHash())) {
            audit.write(session.actor(), "password.refused", account.login(), false, Map.of());
            throw new BadInput("old", "access.password-old-wrong");
        }
        PasswordPolicy.check("new", account.login(), fresh);
        notAgain(account, fresh);
        var hash = hashes.hash(fresh);
        transactions.executeWithoutResult(_ -> {
            attempts.clear(account.login());
            save(session.actor(), account, hash, false, session.session().tokenHash());
        });
    }

    /// Another person's, by the system administrator; the answer is a password for one use, shown once.
    String reset(Actor actor, Account account) {
        var password = Secrets.oneTimePassword();
        var hash = hashes.hash(password);
        transactions.executeWithoutResult(_ -> {
            attempts.clear(account.login());
            save(actor, account, hash, true, NONE);
        });
        return password;
    }

    private void save(Actor actor, Account account, String hash, boolean mustChange, byte[] sparedSession) {
        var now = now();
        accounts.remember(account.id(), account.passwordHash(), now);
        accounts.save(new Account(account.id(), account.personId(), account.login(), hash, now, mustChange, account.state(), account.realm(), account.version()));
        sessions.endOthers(Tenants.current().id(), account.id(), sparedSession);
        audit.write(actor, mustChange ? "password.reset" : "password.changed", account.login(), true, Map.of());
        live.forget();
    }

    private void notAgain(Account account, String fresh) {
        var past = transactions.execute(_ -> accounts.past(account.id(), PasswordPolicy.REMEMBERED - 1));
        if (hashes.matches(fresh, account.passwordHash()) || past.stream().anyMatch(hash -> hashes.matches(fresh, hash))) {
            throw new BadInput("new", "access.password-again", PasswordPolicy.REMEMBERED);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
