package guatu.ground.inbox;

import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The secrets with which webhooks are signed. They are stored nowhere: the seal makes them anew.
@Component
class HookSecrets {

    private final Seal seal;

    HookSecrets(Seal seal) {
        this.seal = seal;
    }

    /// The secret of a hook; shown once, when it is registered.
    String of(UUID hook) {
        return "whs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(seal.of("hook:" + hook));
    }
}
