package guatu.show.publicity;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Open;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Where citizens send in and ask after what they sent. Bounded per address and altogether.
@RestController
@RequestMapping("/api/open/clues")
@Open
class OpenClueController {

    private final Clues clues;
    private final Sites sites;
    private final CommandLog commands;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final Throttle sending = new Throttle(5, 600);
    private final Throttle asking = new Throttle(60, 20_000);

    OpenClueController(Clues clues, Sites sites, CommandLog commands, JsonMapper json, BusinessClock clock) {
        this.clues = clues;
        this.sites = sites;
        this.commands = commands;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Receipt send(HttpServletRequest request, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ClueForm form) {
        if (form.website() != null && !form.website().isEmpty()) {
            throw new Refusal("publicity.clue-robot");
        }
        if (!sending.lets(request.getRemoteAddr(), clock.now().toEpochMilli())) {
            throw new Refusal("publicity.clue-too-many");
        }
        var subject = subject(form.itemId() != null ? "items/" + form.itemId() : form.unitId() != null ? "units/" + form.unitId() : null);
        var id = commands.once(command, "clue.send", () -> clues.receive(new Clues.NewClue(form.kind(), form.itemId(), form.unitId(), subject, form.text(), form.contact())), UUID.class);
        return Receipt.of(clues.code(id), clues.get(id));
    }

    @PostMapping("/state")
    Receipt state(HttpServletRequest request, @Valid @RequestBody CodeForm form) {
        if (!asking.lets(request.getRemoteAddr(), clock.now().toEpochMilli())) {
            throw new Refusal("publicity.clue-too-many");
        }
        var code = form.code().strip().toUpperCase(Locale.ROOT);
        return Receipt.of(code, clues.byCode(code));
    }

    /// The name that the public site gives to an item or unit; what is not public cannot be named.
    private @Nullable String subject(@Nullable String path) {
        if (path == null) {
            return null;
        }
        var site = sites.of(Tenants.current());
        var entry = site.at(path);
        if (entry == null) {
            throw new Refusal("publicity.clue-subject");
        }
        return sites.body(site, entry).map(body -> json.readTree(body.plain()).path("title").asString()).orElse(null);
    }

    /// @param website left empty by people, filled by programs that fill everything
    record ClueForm(Clue.@NotNull Kind kind, @Nullable UUID itemId, @Nullable UUID unitId, @NotBlank @Size(min = 10, max = 2000) String text,
            @Nullable @Size(max = 100) String contact, @Nullable @Size(max = 100) String website) {}

    record CodeForm(@NotBlank @Size(max = 40) String code) {}

    /// What the sender sees: nothing of the office but its answer.
    record Receipt(String code, Clue.Kind kind, @Nullable String subject, Clue.State state, LocalDate receivedOn, LocalDate decideDue, LocalDate answerDue,
            @Nullable String reason, @Nullable String answer) {

        static Receipt of(String code, Clue clue) {
            return new Receipt(code, clue.kind(), clue.subject(), clue.state(), LocalDate.ofInstant(clue.receivedAt(), BusinessClock.ZONE), clue.decideDue(),
                clue.answerDue(), clue.reason(), clue.answer());
        }
    }
}
