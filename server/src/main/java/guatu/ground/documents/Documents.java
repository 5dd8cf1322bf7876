package guatu.ground.documents;

import guatu.ground.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// 公文: a paper becomes a file. The same paper gives the same bytes on the same machine.
@Service
public class Documents {

    private static final int STANDARD_PITCH = 28;
    private final String directory;
    private @Nullable FontBook book;

    /// @param directory where the fonts are (GUATU_FONTS); empty: the system's directories
    public Documents(@Value("${guatu.fonts:}") String directory) {
        this.directory = directory;
    }

    public Rendered render(Paper paper, Format format) {
        PaperRules.check(paper);
        var fonts = book();
        if (format == Format.DOCX) {
            var pages = fonts.usable() ? Layout.of(paper, fonts).size() : 0;
            return new Rendered(DocxWriter.write(paper, fonts.substitutions(), fonts.usable() ? Layout.pitch(paper, fonts) : STANDARD_PITCH), pages, fonts.substitutions());
        }
        if (!fonts.usable()) {
            throw new Refusal("documents.no-font");
        }
        var sheets = Layout.of(paper, fonts);
        var substitutions = fonts.substitutions(sheets);
        synchronized (fonts) {
            var bytes = format == Format.PDF ? PdfWriter.write(paper, sheets, fonts, substitutions) : OfdWriter.write(paper, sheets, fonts, substitutions);
            return new Rendered(bytes, sheets.size(), substitutions);
        }
    }

    /// A view as it draws itself, as a PDF with its fonts.
    public byte[] draw(Drawing drawing) {
        var fonts = book();
        if (!fonts.usable()) {
            throw new Refusal("documents.no-font");
        }
        synchronized (fonts) {
            return DrawingPdf.write(drawing, fonts);
        }
    }

    /// The fonts that the standard asks for and this machine lacks, each with the one taken instead.
    public List<Rendered.Substitution> fonts() {
        return book().substitutions();
    }

    private synchronized FontBook book() {
        var known = book;
        if (known == null) {
            known = FontShelf.open(directory);
            book = known;
        }
        return known;
    }
}
