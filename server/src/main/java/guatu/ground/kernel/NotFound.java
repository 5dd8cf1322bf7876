package guatu.ground.kernel;

import org.springframework.http.HttpStatus;

/// There is no such thing here (404).
public class NotFound extends Refusal {

    /// Names what was looked for and by which id.
    public NotFound(String what, Object id) {
        super(HttpStatus.NOT_FOUND, "kernel.not-found", what, id);
    }
}
