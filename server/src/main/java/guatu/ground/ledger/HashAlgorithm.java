package guatu.ground.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.jcajce.provider.digest.SM3;

/// 杂凑算法: what a chain is hashed with, by the setting of the installation (STANDARDS 11). Both give 32 bytes.
enum HashAlgorithm {

    SHA_256("SHA-256"),
    SM3("SM3");

    private final String standardName;

    HashAlgorithm(String standardName) {
        this.standardName = standardName;
    }

    static Optional<HashAlgorithm> of(String name) {
        return switch (name) {
            case "SHA-256" -> Optional.of(SHA_256);
            case "SM3" -> Optional.of(SM3);
            default -> Optional.empty();
        };
    }

    /// As the setting, the column and the export write it.
    String standardName() {
        return standardName;
    }

    MessageDigest digest() {
        try {
            return switch (this) {
                case SHA_256 -> MessageDigest.getInstance(standardName);
                case SM3 -> new SM3.Digest();
            };
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
