package guatu.ground.files;

/// A file kept byte for byte, known by its SHA-256 (hex); size in bytes.
public record Stored(String area, String name, String sha256, long size) {
}
