package guatu.plan.responsibility.reading;

/// What stands in a cell of a table, as text, and how it was stored.
record Cell(String text, Kind kind) {

    enum Kind { EMPTY, TEXT, NUMBER, DATE }

    static final Cell EMPTY = new Cell("", Kind.EMPTY);

    static Cell text(String text) {
        var trimmed = text.strip();
        return trimmed.isEmpty() ? EMPTY : new Cell(trimmed, Kind.TEXT);
    }

    boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
