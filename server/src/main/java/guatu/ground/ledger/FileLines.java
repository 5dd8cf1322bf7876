package guatu.ground.ledger;

import java.io.IOException;
import java.io.InputStream;

/// Lines of a stream of any size in constant memory. A line end may be Windows'; a line longer than the limit is passed over.
final class FileLines {

    /// Bytes; an entry has about 450.
    static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final byte[] chunk = new byte[256 * 1024];
    private final byte[] line = new byte[LONGEST];
    private int at;
    private int end;
    private int length;
    private long number;
    private boolean tooLong;
    private boolean ended;

    FileLines(InputStream in) {
        this.in = in;
    }

    /// The next line's bytes are `bytes()[0..length())`; false at the end.
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        var any = false;
        while (at < end || fill()) {
            any = true;
            var stop = at;
            while (stop < end && chunk[stop] != '\n') {
                stop++;
            }
            keep(stop);
            if (stop < end) {
                at = stop + 1;
                ended = true;
                return counted();
            }
            at = end;
        }
        ended = false;
        return any && counted();
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /// The number of the present line, from 1.
    long number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }

    /// The present line is followed by a line end.
    boolean ended() {
        return ended;
    }

    boolean blank() {
        return length == 0 && !tooLong;
    }

    private boolean counted() {
        number++;
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return true;
    }

    private void keep(int stop) {
        var size = stop - at;
        if (tooLong || length + size > LONGEST) {
            tooLong = true;
            length = 0;
        } else {
            System.arraycopy(chunk, at, line, length, size);
            length += size;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }
}
