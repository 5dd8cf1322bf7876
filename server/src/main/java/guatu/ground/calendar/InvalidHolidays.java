package guatu.ground.calendar;

/// A holiday file that cannot be used; the code names the sentence in the message file, the arguments fill it.
public class InvalidHolidays extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    InvalidHolidays(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments;
    }

    /// The code, lower-case dotted.
    public String code() {
        return code;
    }

    /// What fills the sentence.
    public Object[] arguments() {
        return arguments.clone();
    }
}
