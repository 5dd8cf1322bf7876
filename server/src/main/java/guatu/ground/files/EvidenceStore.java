package guatu.ground.files;

import java.io.IOException;
import java.io.InputStream;

/// Where bytes are kept, by a key like `2026/06/<sha256>` within the tenant. A full disk shows here, as an IOException, with nothing half kept.
interface EvidenceStore {

    /// Keeps bytes under a key: afterwards they are on the disk as a whole, or not at all. A key that is kept already is left alone.
    void put(String key, InputStream bytes) throws IOException;

    InputStream open(String key) throws IOException;
}
