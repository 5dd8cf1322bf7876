package guatu.ground.kernel;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// Problem bodies (RFC 9457) with our stable code.
final class Problems {

    private Problems() {
    }

    static ProblemDetail of(HttpStatusCode status, String code) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setProperty("code", code);
        return problem;
    }
}
