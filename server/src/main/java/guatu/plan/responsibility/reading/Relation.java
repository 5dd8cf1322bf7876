package guatu.plan.responsibility.reading;

/// How a measured value is compared with the number promised.
public enum Relation {
    EQUAL("="), AT_LEAST(">="), AT_MOST("<="), ABOUT("~");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
