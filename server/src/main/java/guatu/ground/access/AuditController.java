package guatu.ground.access;

import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int PAGE = 100;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    @Needs(Role.AUDIT_ADMIN)
    Lines lines(@RequestParam @Nullable String after) {
        var from = after == null ? new Cursor(END, new UUID(0, 0)) : Cursor.of(after);
        var found = trail.before(from.at(), from.id(), PAGE);
        return new Lines(found, found.size() < PAGE ? null : found.getLast().at() + "_" + found.getLast().id());
    }

    record Lines(List<AuditTrail.Line> rows, @Nullable String next) {
    }

    private record Cursor(Instant at, UUID id) {

        static Cursor of(String text) {
            try {
                var parts = text.split("_", 2);
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException no) {
                throw new BadInput("after", "access.bad-cursor");
            }
        }
    }
}
