package guatu.ground.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Somebody else was quicker (409): the version given is no longer the newest.
public class Stale extends Refusal {

    /// A conflict with a code and the arguments of its sentence.
    public Stale(String code, Object... arguments) {
        super(HttpStatus.CONFLICT, code, arguments);
    }

    /// Tells what changed meanwhile, for the page to show.
    public Stale changes(@Nullable Object changes) {
        getBody().setProperty("changes", changes);
        return this;
    }
}
