package guatu.watch.supervision;

import guatu.ground.documents.Paper;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The paper of a slip: who to whom, under which number, saying what.
@Component
class SlipPaperWriter {

    private final Organization organization;
    private final SlipWording wording;
    private final BusinessClock clock;

    SlipPaperWriter(Organization organization, SlipWording wording, BusinessClock clock) {
        this.organization = organization;
        this.wording = wording;
        this.clock = clock;
    }

    /// The papers of issued slips, in the order given.
    Map<UUID, Paper> of(List<Slip> slips) {
        var units = organization.unitsById();
        var papers = new LinkedHashMap<UUID, Paper>();
        slips.forEach(slip -> papers.put(slip.id(), of(slip, units)));
        return papers;
    }

    /// The paper of a proposal if this office issued it today with these words and days.
    Paper draft(Slip slip, Slip.Words words, SlipDates dates, UUID office) {
        return paper(slip, words, dates, name(organization.unitsById().get(office)), clock.today(), organization.unitsById());
    }

    private Paper of(Slip slip, Map<UUID, Unit> units) {
        var issue = slip.issue();
        return paper(slip, slip.words(), new SlipDates(issue.signDue(), issue.answerDue(), issue.rectifyDue()), name(units.get(issue.office())), on(slip), units);
    }

    private Paper paper(Slip slip, Slip.Words words, SlipDates dates, String office, LocalDate on, Map<UUID, Unit> units) {
        return new Paper(Paper.Form.SLIP, office, slip.number(), wording.say("slip.kind." + slip.kind().name().toLowerCase(Locale.ROOT)),
            name(units.get(slip.about().unit())), body(slip, words, dates), List.of(), office, on,
            true, List.of(), null, null);
    }

    private List<Paper.Block> body(Slip slip, Slip.Words words, SlipDates dates) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Paragraph(words.facts()));
        if (slip.why().args().get("rows") instanceof List<?> rows && !rows.isEmpty()) {
            blocks.add(table(rows));
        }
        blocks.add(new Paper.Paragraph(words.ask()));
        return blocks;
    }

    private Paper.Table table(List<?> rows) {
        var columns = List.of(new Paper.Column(wording.say("slip.table.no"), 10, false), new Paper.Column(wording.say("slip.table.title"), 42, false),
            new Paper.Column(wording.say("slip.table.due"), 18, false), new Paper.Column(wording.say("slip.table.first"), 15, false),
            new Paper.Column(wording.say("slip.table.direct"), 15, false));
        return new Paper.Table(null, columns, rows.stream().map(row -> ((List<?>) row).stream().map(String::valueOf).toList()).toList());
    }

    private static LocalDate on(Slip slip) {
        return SlipRule.day(slip.issue().act().at());
    }

    private static String name(@Nullable Unit unit) {
        return unit == null ? "" : unit.name();
    }
}
