package guatu.ground.documents;

import java.util.List;
import java.util.stream.Collectors;

/// A paper as a file.
/// @param pages         sheets of the file; of a docx, as this machine would set it (0 where it has no fonts to tell)
/// @param substitutions fonts that the standard asks for and that this machine lacks, each with the one taken instead
public record Rendered(byte[] bytes, int pages, List<Substitution> substitutions) {

    public record Substitution(String wanted, String taken) {}

    /// 仿宋_GB2312 → AR PL SungtiL GB; … as it stands in the file's metadata.
    static String said(List<Substitution> substitutions) {
        return substitutions.stream().map(one -> one.wanted() + " → " + one.taken()).collect(Collectors.joining("; "));
    }
}
