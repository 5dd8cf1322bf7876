package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox")
@SignedIn(administratorsToo = true)
class InboxController {

    private final Inbox inbox;
    private final DeskView view;

    InboxController(Inbox inbox, DeskView view) {
        this.inbox = inbox;
        this.view = view;
    }

    @GetMapping
    Desk desk(Actor actor, Locale locale) {
        return view.of(actor, locale);
    }

    @PostMapping("/{id}/sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(Actor actor, @PathVariable UUID id) {
        inbox.sign(actor, id);
    }

    /// Signs for several at once; what somebody else signed for meanwhile is left as it is.
    @PostMapping("/sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signAll(Actor actor, @Valid @RequestBody SignForm form) {
        inbox.signAll(actor, form.ids());
    }

    record SignForm(@NotEmpty @Size(max = 500) List<UUID> ids) {
    }

    /// The desk: its rows, how many there are in all, and the next workday.
    record Desk(List<Row> rows, int total, int totalMinutes, LocalDate today, LocalDate nextWorkday) {
    }

    /// One thing to do. `verb`, `button`, `why` and `asWhom` are words; `signable` means that the button signs at once, else it opens the link.
    record Row(UUID id, String kind, UUID subject, String title, Reason reason, @Nullable Instant due, int minutes, String action, String link,
            boolean overdue, @Nullable UUID unit, @Nullable String unitName, String verb, String button, String why, String asWhom, Standing standing,
            boolean signable, List<Above> above) {
    }

    /// To whom the duty has been escalated.
    record Above(int step, String name, Instant at) {
    }
}
