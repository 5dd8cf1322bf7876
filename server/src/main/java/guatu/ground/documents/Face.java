package guatu.ground.documents;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/// A typeface on this machine with outlines that PDF and OFD can carry.
record Face(String name, TrueTypeFont font, CmapLookup map, int unitsPerEm) {

    /// Absent if the file is no font, or holds outlines that cannot be embedded.
    static @Nullable Face load(Path file) {
        try {
            var font = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ttc") ? first(file.toFile())
                : new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            if (font == null || font instanceof OpenTypeFont open && open.isPostScript()) {
                return null;
            }
            var family = font.getNaming() == null ? null : font.getNaming().getFontFamily();
            font.getHorizontalMetrics();
            return new Face(family == null ? file.getFileName().toString() : family, font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static @Nullable TrueTypeFont first(File file) throws IOException {
        var first = new AtomicReference<@Nullable TrueTypeFont>();
        new TrueTypeCollection(file).processAllFonts(font -> first.compareAndSet(null, font));
        return first.get();
    }

    boolean has(int codePoint) {
        return map.getGlyphId(codePoint) > 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// Advance in thousandths of an em, rounded as PDF keeps it.
    int thousandths(int codePoint) {
        try {
            return Math.round(font.getAdvanceWidth(map.getGlyphId(codePoint)) * 1000f / unitsPerEm);
        } catch (IOException unreadable) {
            return 1000;
        }
    }
}
