package guatu.ground.documents;

import java.util.List;

/// A paper as a file.
/// @param substitutions fonts that the standard asks for and that this machine lacks, each with the one taken instead
public record Rendered(byte[] bytes, int pages, List<Substitution> substitutions) {

    public record Substitution(String wanted, String taken) {}
}
