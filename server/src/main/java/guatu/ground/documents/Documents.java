package guatu.ground.documents;

import java.util.List;
import org.springframework.stereotype.Service;

/// 公文: a paper becomes a file. The same paper gives the same bytes on the same machine.
@Service
public class Documents {

    public Rendered render(Paper paper, Format format) {
        PaperRules.check(paper);
        return switch (format) {
            case DOCX -> new Rendered(DocxWriter.write(paper, fonts()), 0, fonts());
            case PDF, OFD -> throw new UnsupportedOperationException("not yet");
        };
    }

    /// The substitutions of this machine.
    public List<Rendered.Substitution> fonts() {
        return List.of();
    }
}
