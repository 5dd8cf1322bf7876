package guatu.ground.kernel;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponseException;

/// A rule of the business said no (不予办理). The sentence people read stands in the module's message file under the code.
public class Refusal extends ErrorResponseException {

    private final String code;

    /// 422 with a code and the arguments of its sentence.
    public Refusal(String code, Object... arguments) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, code, arguments);
    }

    Refusal(HttpStatusCode status, String code, Object... arguments) {
        super(status, Problems.of(status, code), null, code, arguments);
        this.code = code;
    }

    /// The stable code, lower-case dotted.
    public String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return code + " " + Arrays.toString(getDetailMessageArguments());
    }
}
