package guatu.plan.responsibility.reading;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The zip inside an office file, inflated no further than a real list needs.
final class Archive implements AutoCloseable {

    static final long MOST_BYTES = 1L << 30;
    static final int MOST_ENTRIES = 5_000;
    private static final long FREE_BYTES = 20L << 20;
    private static final long MOST_RATIO = 150;

    private final ZipFile zip;
    private final String file;
    private long inflated;

    Archive(byte[] bytes, String file) {
        this.file = file;
        try {
            zip = ZipFile.builder().setByteArray(bytes).get();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(FindingCode.TRUNCATED, file);
        }
        var entries = zip.getEntries();
        for (var count = 0; entries.hasMoreElements(); count++) {
            if (count > MOST_ENTRIES || entries.nextElement().getSize() > MOST_BYTES) {
                throw new Unreadable(FindingCode.BOMB, file);
            }
        }
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    /// The part, or null if there is none.
    @Nullable InputStream open(String path) {
        var entry = zip.getEntry(path);
        if (entry == null) {
            return null;
        }
        try {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Unreadable(FindingCode.ENCRYPTED, file);
            }
            return new Bounded(zip.getInputStream(entry), entry);
        } catch (ZipException e) {
            throw new Unreadable(FindingCode.DAMAGED, file);
        } catch (IOException e) {
            throw new Unreadable(FindingCode.TRUNCATED, file);
        }
    }

    InputStream need(String path) {
        var part = open(path);
        if (part == null) {
            throw new Unreadable(FindingCode.DAMAGED, file, path);
        }
        return part;
    }

    InputStream openOr(String path, String otherwise) {
        var part = open(path);
        return part == null ? new ByteArrayInputStream(otherwise.getBytes(java.nio.charset.StandardCharsets.UTF_8)) : part;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // it lives in memory only: nothing to give back
        }
    }

    /// Counts what comes out: by size, and by ratio once it is more than a small file can be.
    private final class Bounded extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private long read;

        Bounded(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var got = super.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) {
            read += bytes;
            inflated += bytes;
            var packed = Math.max(entry.getCompressedSize(), 1);
            if (inflated > MOST_BYTES || read > FREE_BYTES && read / packed > MOST_RATIO) {
                throw new Unreadable(FindingCode.BOMB, file);
            }
        }
    }
}
