package guatu.ground.kernel;

import org.springframework.http.HttpStatus;

/// A field does not hold what it should (400).
public class BadInput extends Refusal {

    private final String field;

    /// Names the field; the sentence stands under the code.
    public BadInput(String field, String code, Object... arguments) {
        super(HttpStatus.BAD_REQUEST, code, arguments);
        this.field = field;
    }

    /// The field as the client named it.
    public String field() {
        return field;
    }
}
