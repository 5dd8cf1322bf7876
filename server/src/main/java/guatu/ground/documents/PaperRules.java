package guatu.ground.documents;

import guatu.ground.kernel.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/// What a paper must be like before it is set (STANDARDS 4, field checks). Each refusal names the field and the remedy.
final class PaperRules {

    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fa5A-Za-z]{1,20}〔\\d{4}〕[1-9]\\d*号");
    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{16,128}");
    private static final List<String> KINDS = List.of("决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要");
    private static final List<String> SLIPS = List.of("单", "表", "书", "图", "状", "函", "情况", "报告", "通报", "通知", "纪要");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_ISSUER = 40;

    private PaperRules() {
    }

    static void check(Paper paper) {
        present("documents.no-issuer", paper.issuer());
        present("documents.no-title", paper.title());
        if (paper.issuer().length() > LONGEST_ISSUER) {
            throw new Refusal("documents.issuer-too-long", paper.issuer().length(), LONGEST_ISSUER);
        }
        if (paper.number() != null && !NUMBER.matcher(paper.number()).matches()) {
            throw new Refusal("documents.bad-number", paper.number());
        }
        checkTitle(paper);
        checkBody(paper);
        checkEnd(paper);
    }

    private static void checkTitle(Paper paper) {
        var title = paper.title().strip();
        if (title.length() > LONGEST_TITLE) {
            throw new Refusal("documents.title-too-long", title.length(), LONGEST_TITLE);
        }
        var bare = title.replaceFirst("[（(][^（()）]*[)）]$", "");
        var kinds = paper.form() == Paper.Form.SLIP ? SLIPS : KINDS;
        if (kinds.stream().noneMatch(bare::endsWith)) {
            throw new Refusal("documents.title-without-kind", title, String.join("、", kinds));
        }
    }

    private static void checkBody(Paper paper) {
        if (paper.body().isEmpty()) {
            throw new Refusal("documents.no-body", paper.title());
        }
        for (var block : paper.body()) {
            switch (block) {
                case Paper.Heading(var level, var text) when level < 1 || level > 4 -> throw new Refusal("documents.bad-level", level, text);
                case Paper.Heading _, Paper.Paragraph _ -> { }
                case Paper.Table table -> checkTable(table);
            }
        }
    }

    private static void checkTable(Paper.Table table) {
        var name = table.caption() == null ? "" : table.caption();
        if (table.columns().isEmpty() || table.columns().stream().anyMatch(column -> column.share() <= 0)) {
            throw new Refusal("documents.bad-columns", name);
        }
        for (var row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).size() != table.columns().size()) {
                throw new Refusal("documents.ragged-table", name, row + 1, table.rows().get(row).size(), table.columns().size());
            }
        }
    }

    private static void checkEnd(Paper paper) {
        var date = paper.date();
        if (date != null && (date.getYear() < 1949 || date.getYear() > 2200)) {
            throw new Refusal("documents.bad-date", date.toString());
        }
        if (paper.number() != null && date == null) {
            throw new Refusal("documents.number-without-date", paper.number());
        }
        if (paper.sealed() && paper.signature().isBlank()) {
            throw new Refusal("documents.seal-without-signature", paper.title());
        }
        if (paper.verify() != null && !HEAD.matcher(paper.verify().ledgerHead()).matches()) {
            throw new Refusal("documents.bad-ledger-head", paper.verify().ledgerHead());
        }
    }

    private static void present(String code, String text) {
        if (text.isBlank()) {
            throw new Refusal(code);
        }
    }
}
