package guatu.demo;

import java.util.List;

/// What chance decides about a numbered thing: always the same for the same number and question.
record Luck(int number) {

    /// 0 to 99.
    int of(int question) {
        var mixed = (number * 0x9E3779B97F4A7C15L + question) * 0xBF58476D1CE4E5B9L;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 29, 100);
    }

    /// One of the rows of a table.
    <T> T one(List<T> rows, int question) {
        var mixed = (number * 0x9E3779B97F4A7C15L + question) * 0x94D049BB133111EBL;
        return rows.get((int) Long.remainderUnsigned(mixed ^ mixed >>> 31, rows.size()));
    }
}
