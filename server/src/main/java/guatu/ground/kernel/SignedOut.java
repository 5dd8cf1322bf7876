package guatu.ground.kernel;

import org.springframework.http.HttpStatus;

/// Nobody is signed in (401).
public class SignedOut extends Refusal {

    public SignedOut() {
        super(HttpStatus.UNAUTHORIZED, "access.signed-out");
    }
}
