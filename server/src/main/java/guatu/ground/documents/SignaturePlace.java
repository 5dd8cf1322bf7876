package guatu.ground.documents;

/// Where signature and date end, in characters from the right edge of the type area (STANDARDS 4, 署名).
/// @param centre the middle of the date, where a seal goes
record SignaturePlace(double nameRight, double dateRight, double centre) {

    private static final double SEALED = 4;
    private static final double BARE = 2;

    static SignaturePlace of(Paper paper) {
        var name = Words.ems(paper.signature());
        var date = paper.date() == null ? name : Words.ems(Words.date(paper.date()));
        if (paper.sealed()) {
            var dateRight = Math.max(SEALED, (name - date) / 2);
            return new SignaturePlace(Math.max(0, dateRight + (date - name) / 2), dateRight, dateRight + date / 2);
        }
        if (name < date) {
            return new SignaturePlace(BARE + BARE + date - name, BARE, BARE + date / 2);
        }
        return new SignaturePlace(BARE, Math.max(0, BARE + name - BARE - date), BARE);
    }
}
