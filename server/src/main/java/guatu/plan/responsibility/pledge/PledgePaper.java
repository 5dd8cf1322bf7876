package guatu.plan.responsibility.pledge;

import guatu.ground.documents.Paper;
import guatu.ground.documents.Templates;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.ledger.Ledger;
import guatu.plan.responsibility.paper.PaperData;
import guatu.plan.responsibility.paper.PaperSetter;
import guatu.plan.responsibility.paper.Papers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The paper of a pledge and of its supplements, in the words of their templates.
@Component
class PledgePaper {

    private final Templates templates;
    private final Ledger ledger;

    PledgePaper(Templates templates, Ledger ledger) {
        this.templates = templates;
        this.ledger = ledger;
    }

    /// With the ledger's head of before once it is signed.
    PledgeContent content(PledgeKind kind, PaperData data, PledgeTerms terms, Feasibility feasibility, @Nullable String note, Pledge.@Nullable Signature signature) {
        var words = templates.fill(kind.template(), fields(data, terms.basis(), terms.basisNumber(), terms.expires(), terms.consequence(), feasibility.said(), note, "", signature));
        var body = new ArrayList<>(Templates.blocks(words));
        body.add(PaperSetter.promises(data));
        return new PledgeContent(data, terms, feasibility, note, signature, paper(kind.title(), data, body, signature));
    }

    Paper supplement(Pledge pledge, PaperData data, Supplement one, @Nullable Integer n, LocalDate lastDay, Pledge.@Nullable Signature signature) {
        var words = templates.fill("pledge-supplement", fields(data, one.basis(), one.basisNumber(), lastDay, null, "", null, one.text(), signature));
        return paper(pledge.kind().title() + "（补充" + (n == null ? "" : "〔" + n + "〕") + "）", data, new ArrayList<>(Templates.blocks(words)), signature);
    }

    private Paper paper(String title, PaperData data, List<Paper.Block> body, Pledge.@Nullable Signature signature) {
        if (signature != null) {
            body.add(new Paper.Paragraph("签署人：" + signature.said()));
        }
        var verify = signature == null ? null : new Paper.Verify(ledger.head(), null, "签署前封存，凭链首核对");
        var on = signature == null ? null : LocalDate.ofInstant(signature.at(), BusinessClock.ZONE);
        return new Paper(Paper.Form.SLIP, data.owner(), null, title, null, body, List.of(), data.owner(), on, true, List.of(), null, verify);
    }

    private static Map<String, String> fields(PaperData data, String basis, String number, LocalDate expires, @Nullable String consequence, String reckoned,
            @Nullable String note, String supplement, Pledge.@Nullable Signature signature) {
        return Map.ofEntries(Map.entry("行动", data.campaign()), Map.entry("单位", data.owner()), Map.entry("版次", Papers.version(data.version())),
            Map.entry("事项数", String.valueOf(data.tasks().size())), Map.entry("依据", basis), Map.entry("文号", number), Map.entry("有效期", Papers.day(expires)),
            Map.entry("后果", bare(consequence)), Map.entry("核算", reckoned), Map.entry("说明", note == null || note.isBlank() ? "" : "对此说明如下：" + note.strip()),
            Map.entry("补充", supplement), Map.entry("签署", signature == null ? "" : signature.said()));
    }

    /// The template sets the full stop.
    private static String bare(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("[。；;.]+$", "");
    }
}
