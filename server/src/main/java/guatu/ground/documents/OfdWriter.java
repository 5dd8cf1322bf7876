package guatu.ground.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFSubsetter;

/// Writes sheets as OFD (GB/T 33190): text objects in millimetres with DeltaX, faces embedded with the glyphs that are used (STANDARDS 5).
final class OfdWriter {

    private static final String NS = "http://www.ofdspec.org/2016";
    private static final List<String> TABLES = List.of("cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post", "prep");
    private final FontBook book;
    private final Map<Face, Used> faces = new LinkedHashMap<>();
    private int id = 100;

    private OfdWriter(FontBook book) {
        this.book = book;
    }

    static byte[] write(Paper paper, List<Sheet> sheets, FontBook book, List<Rendered.Substitution> substitutions) {
        return new OfdWriter(book).archive(paper, sheets, substitutions);
    }

    private byte[] archive(Paper paper, List<Sheet> sheets, List<Rendered.Substitution> substitutions) {
        var pages = sheets.stream().map(this::page).toList();
        var archive = new Archive().add("OFD.xml", head(paper, substitutions)).add("Doc_0/Document.xml", document(pages.size())).add("Doc_0/PublicRes.xml", resources());
        for (var i = 0; i < pages.size(); i++) {
            archive.add("Doc_0/Pages/Page_" + i + "/Content.xml", pages.get(i));
        }
        faces.forEach((face, used) -> archive.add("Doc_0/Res/" + used.file(), subset(face, used)));
        return archive.bytes();
    }

    private static Xml head(Paper paper, List<Rendered.Substitution> substitutions) {
        var xml = new Xml().open("ofd:OFD", "xmlns:ofd", NS, "Version", "1.0", "DocType", "OFD").open("ofd:DocBody").open("ofd:DocInfo")
            .leaf("ofd:DocID", String.format(Locale.ROOT, "%032x", Integer.toUnsignedLong(paper.toString().hashCode()))).leaf("ofd:Title", paper.title()).leaf("ofd:Author", paper.issuer());
        if (paper.date() != null) {
            xml.leaf("ofd:CreationDate", paper.date());
        }
        xml.leaf("ofd:Creator", "Guatu");
        if (!substitutions.isEmpty()) {
            xml.open("ofd:CustomDatas").leaf("ofd:CustomData", Rendered.said(substitutions), "Name", "FontSubstitutions").close();
        }
        return xml.close().leaf("ofd:DocRoot", "Doc_0/Document.xml");
    }

    private Xml document(int pages) {
        var xml = new Xml().open("ofd:Document", "xmlns:ofd", NS).open("ofd:CommonData").leaf("ofd:MaxUnitID", id + pages)
            .open("ofd:PageArea").leaf("ofd:PhysicalBox", "0 0 210 297").close().leaf("ofd:PublicRes", "PublicRes.xml").close().open("ofd:Pages");
        IntStream.range(0, pages).forEach(i -> xml.empty("ofd:Page", "ID", id + 1 + i, "BaseLoc", "Pages/Page_" + i + "/Content.xml"));
        return xml;
    }

    private Xml resources() {
        var xml = new Xml().open("ofd:Res", "xmlns:ofd", NS, "BaseLoc", "Res").open("ofd:Fonts");
        faces.forEach((face, used) -> xml.open("ofd:Font", "ID", used.id(), "FontName", face.name(), "FamilyName", face.name()).leaf("ofd:FontFile", used.file()).close());
        return xml;
    }

    private Xml page(Sheet sheet) {
        var xml = new Xml().open("ofd:Page", "xmlns:ofd", NS).open("ofd:Area").leaf("ofd:PhysicalBox", "0 0 210 297").close()
            .open("ofd:Content").open("ofd:Layer", "Type", "Body", "ID", next());
        for (var mark : sheet.marks()) {
            switch (mark) {
                case Mark.Run run -> Glyphs.of(run, book).forEach(part -> text(xml, run, part));
                case Mark.Box box -> path(xml, List.of(box), box.ink());
                case Mark.Qr qr -> path(xml, qr.code().bars(qr.x(), qr.y(), qr.side()), Mark.Ink.BLACK);
                case Mark.Ring ring -> ring(xml, ring);
            }
        }
        return xml;
    }

    private void text(Xml xml, Mark.Run run, Glyphs part) {
        var used = faces.computeIfAbsent(part.face(), _ -> new Used(faces.size() + 1, "font" + (faces.size() + 1) + ".ttf", new TreeSet<>()));
        IntStream.of(part.points()).forEach(used.points()::add);
        var size = run.size() * Sheet.POINT;
        var width = IntStream.range(0, part.advances().length).mapToDouble(i -> part.advances()[i]).sum();
        var weight = book.weight(run.slot());
        xml.open("ofd:TextObject", "ID", next(), "Boundary", box(part.x(), run.y() - size, width + size / 4, size * 1.3), "Font", used.id(), "Size", mm(size),
            "Stroke", weight > 0, "LineWidth", mm(Math.max(0.01, weight * size)));
        color(xml, "ofd:FillColor", run.ink());
        if (weight > 0) {
            color(xml, "ofd:StrokeColor", run.ink());
        }
        var deltas = IntStream.range(0, part.advances().length - 1).mapToObj(i -> mm(part.advances()[i])).collect(Collectors.joining(" "));
        var text = new String(part.points(), 0, part.points().length);
        if (deltas.isEmpty()) {
            xml.leaf("ofd:TextCode", text, "X", "0", "Y", mm(size));
        } else {
            xml.leaf("ofd:TextCode", text, "X", "0", "Y", mm(size), "DeltaX", deltas);
        }
        xml.close();
    }

    private void path(Xml xml, List<Mark.Box> boxes, Mark.Ink ink) {
        var left = boxes.stream().mapToDouble(Mark.Box::x).min().orElse(0);
        var top = boxes.stream().mapToDouble(Mark.Box::y).min().orElse(0);
        var right = boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0);
        var bottom = boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0);
        xml.open("ofd:PathObject", "ID", next(), "Boundary", box(left, top, right - left, bottom - top), "Fill", "true", "Stroke", "false");
        color(xml, "ofd:FillColor", ink);
        xml.leaf("ofd:AbbreviatedData", boxes.stream().map(box -> corners(box.x() - left, box.y() - top, box.width(), box.height())).collect(Collectors.joining(" "))).close();
    }

    private static String corners(double x, double y, double width, double height) {
        return "M " + mm(x) + " " + mm(y) + " L " + mm(x + width) + " " + mm(y) + " L " + mm(x + width) + " " + mm(y + height) + " L " + mm(x) + " " + mm(y + height) + " C";
    }

    private void ring(Xml xml, Mark.Ring ring) {
        var r = mm(ring.radius());
        var far = mm(2 * ring.radius());
        xml.open("ofd:PathObject", "ID", next(), "Boundary", box(ring.x() - ring.radius(), ring.y() - ring.radius(), 2 * ring.radius(), 2 * ring.radius()),
            "LineWidth", mm(ring.line()), "Fill", "false", "Stroke", "true");
        color(xml, "ofd:StrokeColor", ring.ink());
        xml.leaf("ofd:AbbreviatedData", "M 0 " + r + " A " + r + " " + r + " 0 0 1 " + far + " " + r + " A " + r + " " + r + " 0 0 1 0 " + r + " C").close();
    }

    private static void color(Xml xml, String tag, Mark.Ink ink) {
        xml.empty(tag, "Value", ink == Mark.Ink.RED ? "230 0 18" : "0 0 0");
    }

    private static byte[] subset(Face face, Used used) {
        try {
            var subsetter = new TTFSubsetter(face.font(), TABLES);
            subsetter.setPrefix("GUATUA");
            used.points().forEach(subsetter::add);
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int next() {
        return ++id;
    }

    private static String box(double x, double y, double width, double height) {
        return mm(x) + " " + mm(y) + " " + mm(width) + " " + mm(height);
    }

    /// Thousandths of a millimetre, without needless zeros.
    private static String mm(double value) {
        var thousandths = Math.round(value * 1000);
        return thousandths % 1000 == 0 ? String.valueOf(thousandths / 1000) : String.format(Locale.ROOT, "%.3f", thousandths / 1000.0);
    }

    /// A face as a resource of the file, and the characters that it shows.
    private record Used(int id, String file, TreeSet<Integer> points) {}
}
