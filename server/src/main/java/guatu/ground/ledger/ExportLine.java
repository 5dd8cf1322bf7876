package guatu.ground.ledger;

import java.util.regex.Pattern;

/// One entry as an export writes it: texts exactly as they are hashed.
record ExportLine(long seq, String at, String kind, String subject, String bodyHash, String algorithm, String prevHash, String hash) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static ExportLine of(Entry link) {
        return new ExportLine(link.seq(), link.at().toString(), link.kind(), link.subject().toString(), link.bodyHash(), link.algorithm(), link.prevHash(), link.hash());
    }

    /// Every part is there and of its shape; none can hold a line break, so no two contents are hashed alike.
    boolean wellFormed() {
        return at != null && kind != null && subject != null && seq > 0 && at.length() < 40 && at.indexOf('\n') < 0 && kind.length() <= 60 && kind.indexOf('\n') < 0
            && UUID.matcher(subject).matches() && HashAlgorithm.of(String.valueOf(algorithm)).isPresent() && isHash(bodyHash) && isHash(prevHash) && isHash(hash);
    }

    static boolean isHash(String text) {
        if (text == null || text.length() != 64) {
            return false;
        }
        for (var i = 0; i < 64; i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
