package guatu.show.bulletin;

import guatu.ground.documents.Format;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bulletins")
class BulletinController {

    private final Bulletins bulletins;
    private final BulletinPages pages;
    private final CommandLog commands;

    BulletinController(Bulletins bulletins, BulletinPages pages, CommandLog commands) {
        this.bulletins = bulletins;
        this.pages = pages;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    BulletinViews.Page draft(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody DraftForm form) {
        return pages.page(actor, commands.once(command, "bulletin.draft", () -> bulletins.draft(actor, form.period()), UUID.class));
    }

    @GetMapping("/{bulletin}")
    @SignedIn
    BulletinViews.Page get(Actor actor, @PathVariable UUID bulletin) {
        return pages.page(actor, bulletin);
    }

    @GetMapping("/{bulletin}/paper")
    @SignedIn
    ResponseEntity<byte[]> paper(@PathVariable UUID bulletin, @RequestParam String format) {
        var wanted = Arrays.stream(Format.values()).filter(one -> one.extension().equals(format)).findFirst()
            .orElseThrow(() -> new BadInput("format", "bulletin.format-unknown", format));
        var open = bulletins.approved(bulletin);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(wanted.mediaType()))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(open.number() + " " + open.title() + "." + wanted.extension(), StandardCharsets.UTF_8).build().toString())
            .body(bulletins.paper(bulletin, wanted));
    }

    @PutMapping("/{bulletin}")
    @Needs(Role.CLERK)
    BulletinViews.Page reword(Actor actor, @PathVariable UUID bulletin, @Valid @RequestBody WordsForm form) {
        bulletins.reword(actor, bulletin, form.version(), form.title(), form.lead(), form.close());
        return pages.page(actor, bulletin);
    }

    @PostMapping("/{bulletin}/submit")
    @Needs(Role.CLERK)
    BulletinViews.Page submit(Actor actor, @PathVariable UUID bulletin, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody SubmitForm form) {
        return done(actor, bulletin, command, "bulletin.submit", () -> bulletins.submit(actor, bulletin, form.version(), Boolean.TRUE.equals(form.numbersSeen())));
    }

    @PostMapping("/{bulletin}/approve")
    @Needs(Role.LEADER)
    BulletinViews.Page approve(Actor actor, @PathVariable UUID bulletin, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody VersionForm form) {
        return done(actor, bulletin, command, "bulletin.approve", () -> bulletins.approve(actor, bulletin, form.version()));
    }

    @PostMapping("/{bulletin}/return")
    @Needs(Role.LEADER)
    BulletinViews.Page giveBack(Actor actor, @PathVariable UUID bulletin, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReturnForm form) {
        return done(actor, bulletin, command, "bulletin.return", () -> bulletins.giveBack(actor, bulletin, form.version(), form.reason()));
    }

    private BulletinViews.Page done(Actor actor, UUID bulletin, UUID command, String kind, Runnable verb) {
        commands.once(command, kind, () -> {
            verb.run();
            return bulletin;
        }, UUID.class);
        return pages.page(actor, bulletin);
    }

    record DraftForm(@NotNull UUID period) {}

    record WordsForm(@NotNull Integer version, @NotBlank @Size(max = 100) String title, @NotNull @Size(max = 10_000) String lead,
            @NotNull @Size(max = 10_000) String close) {}

    record SubmitForm(@NotNull Integer version, @Nullable Boolean numbersSeen) {}

    record VersionForm(@NotNull Integer version) {}

    record ReturnForm(@NotNull Integer version, @NotBlank @Size(max = 500) String reason) {}
}
