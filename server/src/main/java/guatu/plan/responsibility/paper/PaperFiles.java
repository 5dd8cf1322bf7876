package guatu.plan.responsibility.paper;

import guatu.ground.documents.Documents;
import guatu.ground.documents.Format;
import guatu.ground.documents.Paper;
import guatu.ground.kernel.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Papers as downloads, named by their title.
@Component
public class PaperFiles {

    private final Documents documents;

    PaperFiles(Documents documents) {
        this.documents = documents;
    }

    /// The paper as a download of this format (docx, pdf, ofd).
    public ResponseEntity<byte[]> answer(Paper paper, String format) {
        var kind = format(format);
        return file(paper.title() + "." + kind.extension(), kind.mediaType(), bytes(paper, kind));
    }

    /// The bytes of a paper.
    public byte[] bytes(Paper paper, Format format) {
        return documents.render(paper, format).bytes();
    }

    /// A download with a name of any script.
    public static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(bytes);
    }

    /// The format of this word; another is refused (400).
    public static Format format(String word) {
        return Arrays.stream(Format.values()).filter(one -> one.extension().equals(word)).findFirst().orElseThrow(() -> new BadInput("format", "paper.format"));
    }
}
