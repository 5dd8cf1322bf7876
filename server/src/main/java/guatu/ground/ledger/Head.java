package guatu.ground.ledger;

/// The newest link of a chain; before the first link it is 64 zeros.
record Head(long seq, String hash) {

    static final Head NONE = new Head(0, "0".repeat(64));
}
