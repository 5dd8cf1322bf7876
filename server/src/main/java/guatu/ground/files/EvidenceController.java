package guatu.ground.files;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/evidence")
class EvidenceController {

    private final Files files;

    EvidenceController(Files files) {
        this.files = files;
    }

    @PostMapping
    @Needs({Role.LIAISON, Role.VERIFIER, Role.CLERK})
    Evidence.Shown keep(Actor actor, @RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return files.keep(actor, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), in).shown();
        }
    }

    @GetMapping("/{id}")
    @Needs({Role.LIAISON, Role.VERIFIER, Role.CLERK, Role.LEADER, Role.RELEASER})
    ResponseEntity<Resource> served(@PathVariable UUID id) {
        var evidence = files.get(id);
        var kind = evidence.mediaType().equals(FileKind.PDF.mediaType()) ? FileKind.PDF : FileKind.JPEG;
        var name = FileNames.served(evidence.name(), kind);
        var how = (kind.photo() ? ContentDisposition.inline() : ContentDisposition.attachment()).filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(evidence.mediaType()))
            .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
            .body(new InputStreamResource(files.open(id)));
    }
}
