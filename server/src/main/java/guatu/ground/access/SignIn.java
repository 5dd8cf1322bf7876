package guatu.ground.access;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Tenants;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 登录 and 退出. A wrong login and a wrong password get the same answer in the same time; each try is counted first and audited.
@Component
class SignIn {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final Attempts attempts;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final LiveSessions live;
    private final ActorOfAccount actors;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignIn(Accounts accounts, Attempts attempts, PasswordHashes hashes, Sessions sessions, LiveSessions live, ActorOfAccount actors, AuditTrail audit,
            TransactionTemplate transactions, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.hashes = hashes;
        this.sessions = sessions;
        this.live = live;
        this.actors = actors;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Opens a session under a new token, which is the answer; a session that the browser had before ends.
    String signIn(String typed, String password, Optional<String> before) {
        var login = Logins.normal(typed);
        begin(login);
        var account = transactions.execute(_ -> accounts.byLogin(login));
        if (account == null || account.isEmpty()) {
            hashes.matchesNobody(password);
            throw failed(Logins.veiled(login), "access.wrong");
        }
        if (!hashes.matches(password, account.get().passwordHash())) {
            throw failed(login, "access.wrong");
        }
        return switch (account.get().state()) {
            case DISABLED -> throw failed(login, "access.disabled");
            case PENDING -> throw failed(login, "access.pending");
            case ACTIVE -> open(account.get(), actor(account.get()), before);
        };
    }

    void signOut(LiveSession session) {
        transactions.executeWithoutResult(_ -> {
            sessions.end(session.session().tokenHash());
            audit.write(session.actor(), "session.ended", session.actor().name(), true, Map.of());
            live.forget();
        });
    }

    private void begin(String login) {
        try {
            attempts.begin(login, clock.instant());
        } catch (Refusal locked) {
            audit.write(nobody(), "session.locked", Logins.veiled(login), false, Map.of());
            throw locked;
        }
    }

    private Actor actor(Account account) {
        return actors.find(account).orElseThrow(() -> failed(account.login(), "access.disabled"));
    }

    private String open(Account account, Actor actor, Optional<String> before) {
        var token = Secrets.token();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.executeWithoutResult(_ -> {
            attempts.clear(account.login());
            before.map(Secrets::hash).ifPresent(sessions::end);
            sessions.open(new Session(Secrets.hash(token), Tenants.current().id(), account.id(), now, now, now.plus(Session.LONGEST)));
            audit.write(actor, "session.opened", account.login(), true, Map.of());
            live.forget();
        });
        return token;
    }

    private Refusal failed(String login, String code) {
        audit.write(nobody(), "session.refused", login, false, Map.of("code", code));
        return new Refusal(code);
    }

    private static Actor nobody() {
        return new Actor(NOBODY, "", NOBODY, Set.of(), Set.of());
    }
}
