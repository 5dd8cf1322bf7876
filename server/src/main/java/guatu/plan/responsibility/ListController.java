package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.organization.UnitKind;
import guatu.plan.responsibility.reading.ReadingChoice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Needs(Role.CLERK)
class ListController {

    private final ListDrafts drafts;
    private final DraftViews views;
    private final CampaignLists lists;
    private final Acceptance acceptance;
    private final StoredLists stored;
    private final UnitGroups groups;
    private final CommandLog commands;

    ListController(ListDrafts drafts, DraftViews views, CampaignLists lists, Acceptance acceptance, StoredLists stored, UnitGroups groups, CommandLog commands) {
        this.drafts = drafts;
        this.views = views;
        this.lists = lists;
        this.acceptance = acceptance;
        this.stored = stored;
        this.groups = groups;
        this.commands = commands;
    }

    /// The file is kept first, then read, then drafted: what was sent is never lost.
    @PostMapping("/api/campaigns/{campaign}/lists")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView upload(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @RequestParam("file") MultipartFile file, Locale locale)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "list");
        if (file.getSize() > StoredLists.LIMIT) {
            throw new Refusal("list.too-large", String.valueOf(file.getSize() / (1024 * 1024)));
        }
        try (var in = file.getInputStream()) {
            var kept = stored.keep(name, in);
            var list = stored.read(kept.sha256(), kept.name(), ReadingChoice.NONE);
            var made = commands.once(command, "list.upload", () -> new Made(drafts.create(actor, campaign, kept, list)), Made.class);
            return views.of(made.id(), 0, locale);
        }
    }

    record Made(UUID id) {}

    @GetMapping("/api/campaigns/{campaign}/lists")
    CampaignLists.Lists of(@PathVariable UUID campaign) {
        return lists.of(campaign);
    }

    @GetMapping("/api/lists/{draft}")
    DraftView get(@PathVariable UUID draft, @RequestParam(defaultValue = "0") int after, Locale locale) {
        return views.of(draft, after, locale);
    }

    @PutMapping("/api/lists/{draft}/columns")
    DraftView columns(Actor actor, @PathVariable UUID draft, @RequestBody List<ListDrafts.ColumnChoice> chosen, Locale locale) {
        for (var column : chosen) {
            if (column.role() == null || column.sheet() == null || guatu.plan.responsibility.reading.Role.of(column.role().split(":", 2)[0]).isEmpty()) {
                throw new BadInput("role", "list.role-unknown", String.valueOf(column.role()));
            }
        }
        drafts.columns(actor, draft, chosen);
        return views.of(draft, 0, locale);
    }

    @PutMapping("/api/lists/{draft}/year")
    DraftView year(Actor actor, @PathVariable UUID draft, @Valid @RequestBody YearForm form, Locale locale) {
        drafts.year(actor, draft, form.year());
        return views.of(draft, 0, locale);
    }

    record YearForm(@Nullable @Min(2000) @Max(2099) Integer year) {}

    @PutMapping("/api/lists/{draft}/rows/{n}")
    DraftView row(Actor actor, @PathVariable UUID draft, @PathVariable int n, @Valid @RequestBody RowForm form, Locale locale) {
        var mend = form.mend();
        drafts.mend(actor, draft, n, form.version(), row -> {
            var mended = mend.equals(Mend.NONE) ? row : row.mend(mend);
            return form.setAside() == null ? mended : mended.aside(form.setAside());
        });
        return views.of(draft, 0, locale);
    }

    @PutMapping("/api/lists/{draft}/units")
    DraftView units(Actor actor, @PathVariable UUID draft, @Valid @RequestBody List<@Valid UnitForm> forms, Locale locale) {
        Map<String, UnaryOperator<UnitMatch>> decisions = new HashMap<>();
        forms.forEach(form -> decisions.put(form.name(), form.members() == null ? form.decision() : grouped(actor, form.name(), form.members())));
        drafts.units(actor, draft, decisions);
        return views.of(draft, 0, locale);
    }

    private UnaryOperator<UnitMatch> grouped(Actor actor, String name, List<UUID> members) {
        var group = groups.define(actor, name, members);
        return match -> match.grouped(group);
    }

    /// A unit chosen, a unit to be created, a group with these members, or none of them: then the name stays as text.
    record UnitForm(@NotBlank String name, @Nullable UUID unitId, @Nullable @Valid CreateForm create, @Nullable @Size(max = 500) List<UUID> members) {

        UnaryOperator<UnitMatch> decision() {
            return unitId != null ? match -> match.to(unitId) : create != null ? match -> match.created(create.name().strip(), create.kind()) : UnitMatch::kept;
        }
    }

    record CreateForm(@NotBlank @Size(max = 200) String name, UnitKind kind) {}

    @PostMapping("/api/lists/{draft}/accept")
    Accepted accept(Actor actor, @PathVariable UUID draft, @RequestHeader("Command-Id") UUID command, @RequestBody(required = false) @Nullable SeenForm form) {
        var seen = form == null ? null : form.items();
        return commands.once(command, "list.accept", () -> acceptance.accept(actor, draft, seen), Accepted.class);
    }

    /// The versions of the items that the clerk was shown, by item; absent: nothing is held against them.
    record SeenForm(@Nullable Map<UUID, Integer> items) {}

    /// 按上次更正: uses an earlier correction in this draft, or takes it back.
    @PutMapping("/api/lists/{draft}/memories/{memory}")
    DraftView recall(Actor actor, @PathVariable UUID draft, @PathVariable UUID memory, @RequestBody UseForm form, Locale locale) {
        drafts.recall(actor, draft, memory, form.use());
        return views.of(draft, 0, locale);
    }

    record UseForm(boolean use) {}

    @DeleteMapping("/api/lists/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable UUID draft) {
        drafts.discard(actor, draft);
    }
}
