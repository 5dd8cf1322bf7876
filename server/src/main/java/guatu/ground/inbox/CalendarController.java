package guatu.ground.inbox;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Open;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.jspecify.annotations.Nullable;

/// What calendars fetch. Whoever has the link may read; a guessed or revoked one is not found.
@RestController("inboxCalendarController")
class CalendarController {

    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;
    private final FeedToken tokens;

    CalendarController(CalendarFeed feed, FeedToken tokens) {
        this.feed = feed;
        this.tokens = tokens;
    }

    /// `as=todo` gives tasks (VTODO), else appointments (VEVENT).
    @GetMapping("/api/ics/{token}.ics")
    @Open
    @Nullable ResponseEntity<byte[]> get(@PathVariable String token, @RequestParam(defaultValue = "event") String as, WebRequest request) {
        var text = tokens.read(token).flatMap(id -> feed.read(id, token, as.equals("todo"))).orElseThrow(() -> new NotFound("calendar", ""));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (request.checkNotModified("\"" + HexFormat.of().formatHex(FeedToken.hash(text)) + "\"")) {
            return null;
        }
        return ResponseEntity.ok().contentType(ICS).cacheControl(CacheControl.noCache().cachePrivate()).header("X-Robots-Tag", "noindex").body(bytes);
    }
}
