package guatu.show.publicity;

/// 页: what one public address says.
/// @param path   below `/api/open`: `items/<id>`, `units/<id>`; empty for the publication itself
/// @param sha256 of the body's bytes, hexadecimal
record Page(String path, String sha256, String body) {

    static Page of(String path, String body) {
        return new Page(path, Bytes.sha256(body), body);
    }

    /// Where a page stands and under which hash, without its bytes.
    record Address(String path, String sha256) {}
}
