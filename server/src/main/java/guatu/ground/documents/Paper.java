package guatu.ground.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 公文一件, as content without a page: everything GB/T 9704 asks for, nothing about fonts or millimetres (STANDARDS 4).
/// @param issuer    发文机关标志, red head without 文件
/// @param number    发文字号, e.g. 警〔2026〕1号; absent on a draft
/// @param addressee 主送机关 without the colon
/// @param sealed    a seal goes over signature and date
/// @param copies    抄送机关, in order
/// @param verify    what stands in the foot of the last page so that a reader can check the paper
public record Paper(Form form, String issuer, @Nullable String number, String title, @Nullable String addressee, List<Block> body,
        List<String> attachments, String signature, @Nullable LocalDate date, boolean sealed, List<String> copies,
        @Nullable String printedBy, @Nullable Verify verify) {

    /// 文件格式 with the red head and line, 信函格式 with double rules, 工作单 the internal working form of the slips.
    public enum Form { DOCUMENT, LETTER, SLIP }

    /// A piece of the body, top to bottom.
    public sealed interface Block {}

    /// 结构层次序数 1 一、 2 （一） 3 1. 4 （1）: the text carries its ordinal.
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /// A table; widths are shares of the type area, numbers stand right. Its head repeats on each page.
    public record Table(@Nullable String caption, List<Column> columns, List<List<String>> rows) implements Block {}

    public record Column(String head, int share, boolean right) {}

    /// The ledger's head (hex) and an address that a QR code carries.
    public record Verify(String ledgerHead, @Nullable String address, String text) {}

    public Paper {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        copies = List.copyOf(copies);
    }
}
