package guatu.show.publicity;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Open;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// The public site: no sign-in, bytes from memory.
@RestController
@RequestMapping("/api/open")
@Open
class OpenController {

    private static final byte[] EMPTY = "{\"empty\":true}".getBytes(StandardCharsets.US_ASCII);
    private static final CacheControl INDEX = CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();
    private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final OpenCopies copies;

    OpenController(OpenCopies copies) {
        this.copies = copies;
    }

    @GetMapping
    ResponseEntity<byte[]> latest(WebRequest request, @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepts) {
        return copies.latest().map(copy -> answer(copy, INDEX, request, accepts))
            .orElseGet(() -> ResponseEntity.ok().cacheControl(INDEX).contentType(MediaType.APPLICATION_JSON).body(EMPTY));
    }

    @GetMapping("/{publication}")
    ResponseEntity<byte[]> one(@PathVariable UUID publication, WebRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepts) {
        return copies.one(publication).map(copy -> answer(copy, FOREVER, request, accepts)).orElseThrow(() -> new NotFound("公示", publication));
    }

    private static ResponseEntity<byte[]> answer(OpenCopies.Copy copy, CacheControl cache, WebRequest request, @Nullable String accepts) {
        var packed = accepts != null && accepts.contains("gzip");
        var tag = "W/\"" + copy.sha256() + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(cache).build();
        }
        var answer = ResponseEntity.ok().cacheControl(cache).eTag(tag).varyBy(HttpHeaders.ACCEPT_ENCODING).contentType(MediaType.APPLICATION_JSON);
        return packed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(copy.packed()) : answer.body(copy.plain());
    }
}
