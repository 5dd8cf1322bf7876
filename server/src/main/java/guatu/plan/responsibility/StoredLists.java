package guatu.plan.responsibility;

import guatu.ground.files.Files;
import guatu.ground.files.Stored;
import guatu.ground.kernel.Refusal;
import guatu.plan.responsibility.reading.Lists;
import guatu.plan.responsibility.reading.PublishedList;
import guatu.plan.responsibility.reading.ReadingChoice;
import guatu.plan.responsibility.reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/// Uploaded lists: kept byte for byte first, read afterwards, and read again when columns or year are chosen anew.
@Component
class StoredLists {

    /// A list may be this large, in bytes: 50 MB (SETTLED, limits).
    static final long LIMIT = 50L << 20;

    private final Files files;

    StoredLists(Files files) {
        this.files = files;
    }

    Stored keep(String name, InputStream in) {
        return files.keepRaw("lists", name, in, LIMIT);
    }

    /// What was understood; where nothing was, the reason is the refusal.
    PublishedList read(String sha256, String name, ReadingChoice choice) {
        try (var in = files.openRaw(sha256)) {
            return OwnList.of(Lists.read(in.readAllBytes(), name, choice));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            var reason = e.findings().getLast();
            throw new Refusal(reason.code().code(), reason.arguments().toArray());
        }
    }
}
