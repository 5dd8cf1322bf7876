package guatu.ground.ledger;

/// One entry as an export writes it: texts exactly as they are hashed.
record ExportLine(long seq, String at, String kind, String subject, String bodyHash, String algorithm, String prevHash, String hash) {

    static ExportLine of(Entry link) {
        return new ExportLine(link.seq(), link.at().toString(), link.kind(), link.subject().toString(), link.bodyHash(), link.algorithm(), link.prevHash(), link.hash());
    }

    /// Every part is there and of its shape; none can hold a line break, so no two contents are hashed alike.
    boolean wellFormed() {
        return at != null && kind != null && subject != null && seq > 0 && at.length() < 40 && at.indexOf('\n') < 0 && kind.length() <= 60 && kind.indexOf('\n') < 0
            && isId(subject) && HashAlgorithm.of(String.valueOf(algorithm)).isPresent() && isHash(bodyHash) && isHash(prevHash) && isHash(hash);
    }

    static boolean isHash(String text) {
        return text != null && text.length() == 64 && hex(text, 0, 64);
    }

    /// A UUID in lower case.
    private static boolean isId(String text) {
        return text.length() == 36 && hex(text, 0, 8) && hex(text, 9, 13) && hex(text, 14, 18) && hex(text, 19, 23) && hex(text, 24, 36)
            && text.charAt(8) == '-' && text.charAt(13) == '-' && text.charAt(18) == '-' && text.charAt(23) == '-';
    }

    private static boolean hex(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
