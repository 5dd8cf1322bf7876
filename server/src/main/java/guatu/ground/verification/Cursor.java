package guatu.ground.verification;

import guatu.ground.kernel.BadInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/// Where the next page of open tasks begins: after this due day and id.
record Cursor(LocalDate due, UUID id) {

    static Cursor of(String text) {
        try {
            return new Cursor(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException no) {
            throw new BadInput("after", "verification.bad-cursor");
        }
    }

    String text() {
        return due + "." + id;
    }
}
