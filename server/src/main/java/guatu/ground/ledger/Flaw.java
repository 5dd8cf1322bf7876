package guatu.ground.ledger;

/// One thing found wrong: the entry's number (0: none), the line of the file, what it is.
record Flaw(long seq, long line, Wrong wrong, String message) {

    static Flaw of(Wrong wrong, long line, long n, long m) {
        var named = switch (wrong) {
            case CHANGED, LINK, MISSING, REORDERED, ADDED, HEAD_LINE -> n;
            default -> 0;
        };
        return new Flaw(named, line, wrong, wrong.sentence(n, m));
    }
}
