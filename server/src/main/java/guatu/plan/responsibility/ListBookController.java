package guatu.plan.responsibility;

import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Workbooks to take along: a campaign's list, and the findings of a draft at their rows.
@RestController
class ListBookController {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ListExport export;
    private final DraftViews views;

    ListBookController(ListExport export, DraftViews views) {
        this.export = export;
        this.views = views;
    }

    @GetMapping("/api/campaigns/{campaign}/list.xlsx")
    @SignedIn
    ResponseEntity<byte[]> export(@PathVariable UUID campaign) {
        var book = export.of(campaign);
        return file(book.name(), book.bytes());
    }

    @GetMapping("/api/lists/{draft}/findings.xlsx")
    @Needs(Role.CLERK)
    ResponseEntity<byte[]> findings(@PathVariable UUID draft, Locale locale) {
        var view = views.whole(draft, locale);
        return file(view.fileName().replaceFirst("\\.[^.]+$", "") + "-核对意见.xlsx", FindingsBook.of(view));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok().contentType(XLSX)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(bytes);
    }
}
