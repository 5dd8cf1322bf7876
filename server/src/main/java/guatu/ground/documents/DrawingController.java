package guatu.ground.documents;

import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A view as its page drew it becomes a file to print; nothing is kept.
@RestController
@RequestMapping("/api/drawings")
class DrawingController {

    private final Documents documents;

    DrawingController(Documents documents) {
        this.documents = documents;
    }

    @PostMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @SignedIn
    byte[] pdf(@Valid @RequestBody Drawing drawing) {
        return documents.draw(drawing);
    }
}
