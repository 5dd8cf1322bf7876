package guatu.ground.files;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Home;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// 附件: the one door to kept files. Evidence is sniffed, bounded and encoded anew; uploaded lists are kept byte for byte.
@Service
public class Files {

    /// Evidence may be this large, in bytes: 20 MB (SETTLED, limits).
    public static final long EVIDENCE_LIMIT = 20L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy/MM").withZone(BusinessClock.ZONE);

    private final EvidenceStore store;
    private final EvidenceRows rows;
    private final TransactionTemplate transactions;
    private final BusinessClock clock;
    private final Path incoming;

    Files(EvidenceStore store, EvidenceRows rows, TransactionTemplate transactions, BusinessClock clock, Home home) {
        this.store = store;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.incoming = home.directory().resolve("files").resolve("incoming");
    }

    /// Keeps a photo (jpg, png) or paper (pdf) of at most 20 MB and 150 megapixels. The same file of the same person again is the same evidence.
    public Evidence keep(Actor actor, String name, InputStream in) {
        var clean = FileNames.clean(name);
        try (var file = take(clean, in, EVIDENCE_LIMIT)) {
            var kind = FileKind.sniff(file.head()).orElseThrow(() -> notAllowed(clean, file));
            var known = transactions.execute(_ -> rows.same(actor.person(), file.sha256(), clean));
            return known != null && known.isPresent() ? known.get() : kind.photo() ? keepPhoto(actor, clean, kind, file) : keepPaper(actor, clean, file);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    @Transactional(readOnly = true)
    public Evidence get(UUID id) {
        return rows.get(id);
    }

    @Transactional(readOnly = true)
    public List<Evidence> get(Collection<UUID> ids) {
        return rows.all(ids);
    }

    /// The file as it is served.
    @Transactional(readOnly = true)
    public InputStream open(UUID id) {
        var evidence = rows.get(id);
        return open(key(evidence), evidence.name());
    }

    /// Which of these are no longer what was kept: gone from the disk, or with other bytes than their hash says.
    @Transactional(readOnly = true)
    public List<Evidence> damaged(Collection<UUID> ids) {
        return rows.all(ids).stream().filter(evidence -> !intact(evidence)).toList();
    }

    /// Keeps any file byte for byte, at most `limit` bytes; what it is, its reader must find out.
    public Stored keepRaw(String area, String name, InputStream in, long limit) {
        var clean = FileNames.clean(name);
        try (var file = take(clean, in, limit); var bytes = java.nio.file.Files.newInputStream(file.file())) {
            put(clean, "raw/" + file.sha256(), bytes);
            return new Stored(area, clean, file.sha256(), file.size());
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /// A file that was kept byte for byte.
    public InputStream openRaw(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new NotFound("file", sha256);
        }
        return open("raw/" + sha256, sha256);
    }

    private Evidence keepPhoto(Actor actor, String name, FileKind kind, Incoming file) throws IOException {
        var exif = kind == FileKind.JPEG ? Exif.of(file.file(), clock.now()) : Exif.NONE;
        var photo = Photos.bound(name, file.file(), kind, exif.orientation());
        var evidence = new Evidence(Ids.next(), file.sha256(), Incoming.hashOf(photo.jpeg()), name, file.size(), FileKind.JPEG.mediaType(), photo.width(),
            photo.height(), exif.takenAt(), exif.latitude(), exif.longitude(), actor.person(), clock.now());
        put(name, key(evidence), new ByteArrayInputStream(photo.jpeg()));
        transactions.executeWithoutResult(_ -> rows.add(evidence, exif.tags()));
        return evidence;
    }

    private Evidence keepPaper(Actor actor, String name, Incoming file) throws IOException {
        Papers.check(name, file.file());
        var evidence = new Evidence(Ids.next(), file.sha256(), file.sha256(), name, file.size(), FileKind.PDF.mediaType(), null, null, null, null, null,
            actor.person(), clock.now());
        try (var bytes = java.nio.file.Files.newInputStream(file.file())) {
            put(name, key(evidence), bytes);
        }
        transactions.executeWithoutResult(_ -> rows.add(evidence, Exif.NONE.tags()));
        return evidence;
    }

    private Incoming take(String name, InputStream in, long limit) {
        try {
            return Incoming.take(name, in, incoming, limit);
        } catch (IOException no) {
            throw noRoom(name, no);
        }
    }

    private void put(String name, String key, InputStream bytes) {
        try {
            store.put(key, bytes);
        } catch (IOException no) {
            throw noRoom(name, no);
        }
    }

    private InputStream open(String key, String name) {
        try {
            return store.open(key);
        } catch (IOException gone) {
            LOG.error("a kept file cannot be read: {}", key, gone);
            throw new Refusal("files.lost", name);
        }
    }

    private boolean intact(Evidence evidence) {
        try (var bytes = store.open(key(evidence))) {
            return Incoming.hashOf(bytes).equals(evidence.servedSha256());
        } catch (IOException gone) {
            LOG.error("kept evidence cannot be read: {}", key(evidence), gone);
            return false;
        }
    }

    private static Refusal noRoom(String name, IOException no) {
        LOG.error("a file cannot be kept: {}", no.toString());
        return new Refusal("files.no-room", name);
    }

    private static Refusal notAllowed(String name, Incoming file) {
        try {
            return new Refusal("files.not-allowed", name, FileKind.looksLike(file.head()));
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private static String key(Evidence evidence) {
        return MONTH.format(evidence.uploadedAt()) + "/" + evidence.servedSha256();
    }
}
