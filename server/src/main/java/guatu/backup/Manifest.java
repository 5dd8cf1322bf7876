package guatu.backup;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The last part of a backup: what the other parts are. A file without it was cut off.
record Manifest(String format, int version, String application, String madeAt, Map<String, Integer> migrations, List<TablePart> tables, List<FilePart> files,
        List<LedgerHead> ledgers) {

    static final String FORMAT = "guatu-backup";
    static final int VERSION = 1;
    static final String NAME = "manifest.json";

    /// A table as COPY writes it: text, UTF-8. The columns in the order of the rows.
    record TablePart(String table, List<String> columns, long rows, long bytes, String sha256) {

        String name() {
            return "tables/" + table + ".copy";
        }
    }

    /// A file of the home, by its path below it; the mode as `rw-------`.
    record FilePart(String path, long bytes, String sha256, String mode) {

        String name() {
            return "files/" + path;
        }
    }

    /// The newest entry of a tenant's ledger at the moment of the backup.
    record LedgerHead(UUID tenant, long seq, String hash) {
    }
}
