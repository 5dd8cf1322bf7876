package guatu.ground.access;

import guatu.ground.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 账号权限: the one door. Other modules ask the actor, never this module, what somebody may do.
@Service
@Transactional
public class Access {

    private final NewAccounts newcomers;
    private final AuditTrail trail;

    Access(NewAccounts newcomers, AuditTrail trail) {
        this.newcomers = newcomers;
        this.trail = trail;
    }

    /// Creates an account; roles may be given along only by the product itself (set-up, demonstration).
    public UUID createAccount(Actor actor, NewAccount account) {
        return newcomers.create(actor, List.of(account)).getFirst();
    }

    /// Creates many accounts in one batch. Equal passwords of a batch share one hash: for the demonstration.
    public List<UUID> createAccounts(Actor actor, List<NewAccount> accounts) {
        return newcomers.create(actor, accounts);
    }

    /// Writes a line into the audit trail.
    public void audit(Actor actor, String kind, String subject, boolean ok, Map<String, ?> detail) {
        trail.write(actor, kind, subject, ok, detail);
    }
}
