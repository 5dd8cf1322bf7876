package guatu.watch.supervision;

import guatu.ground.documents.Paper;
import guatu.ground.documents.Templates;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The paper of a slip: who to whom, under which number, in the words of the template of its kind.
@Component
class SlipPaperWriter {

    private final Organization organization;
    private final Campaigns campaigns;
    private final Templates templates;
    private final SlipFields fields;
    private final SlipWording wording;
    private final BusinessClock clock;

    SlipPaperWriter(Organization organization, Campaigns campaigns, Templates templates, SlipFields fields, SlipWording wording, BusinessClock clock) {
        this.organization = organization;
        this.campaigns = campaigns;
        this.templates = templates;
        this.fields = fields;
        this.wording = wording;
        this.clock = clock;
    }

    /// The papers of issued slips, in the order given, each with the ledger's head before it was issued. A slip is not public, so it
    /// prints no address to check it at.
    Map<UUID, Paper> of(List<Slip> slips, String head) {
        var verify = new Paper.Verify(head, null, wording.say("slip.paper.head"));
        var units = organization.unitsById();
        var items = campaigns.items(slips.stream().map(slip -> slip.about().item()).filter(Objects::nonNull).distinct().toList()).stream()
            .collect(Collectors.toMap(Item::id, item -> item));
        var papers = new LinkedHashMap<UUID, Paper>();
        for (var slip : slips) {
            var issue = slip.issue();
            var office = units.get(issue.office());
            papers.put(slip.id(), paper(slip, slip.words(), new SlipDates(issue.signDue(), issue.answerDue(), issue.rectifyDue()),
                office == null ? issue.act().name() : office.name(), SlipRule.day(issue.act().at()), units, items.get(slip.about().item()), verify));
        }
        return papers;
    }

    /// The paper of a proposal if this office issued it today with these words and days.
    Paper draft(Slip slip, Slip.Words words, SlipDates dates, UUID office) {
        var units = organization.unitsById();
        var item = slip.about().item() == null ? null : campaigns.items(List.of(slip.about().item())).stream().findFirst().orElse(null);
        return paper(slip, words, dates, name(units.get(office)), clock.today(), units, item, null);
    }

    private Paper paper(Slip slip, Slip.Words words, SlipDates dates, String office, LocalDate on, Map<UUID, Unit> units, @Nullable Item item,
            Paper.@Nullable Verify verify) {
        var kind = slip.kind().name().toLowerCase(Locale.ROOT);
        var addressee = name(units.get(slip.about().unit()));
        var blocks = new ArrayList<>(Templates.blocks(templates.fill("slip-" + kind, fields.of(slip, words, dates, addressee, item))));
        if (slip.why().args().get("rows") instanceof List<?> rows && !rows.isEmpty()) {
            blocks.add(table(rows));
        }
        var copies = item == null ? List.<String>of() : item.assistUnits().stream().map(unit -> name(units.get(unit))).filter(one -> !one.isBlank()).toList();
        return new Paper(Paper.Form.SLIP, office, slip.number(), wording.say("slip.kind." + kind), addressee, blocks, List.of(), office, on, true, copies, null, verify);
    }

    private Paper.Table table(List<?> rows) {
        var columns = List.of(new Paper.Column(wording.say("slip.table.no"), 10, false), new Paper.Column(wording.say("slip.table.title"), 42, false),
            new Paper.Column(wording.say("slip.table.due"), 18, false), new Paper.Column(wording.say("slip.table.first"), 15, false),
            new Paper.Column(wording.say("slip.table.direct"), 15, false));
        return new Paper.Table(null, columns, rows.stream().map(row -> ((List<?>) row).stream().map(String::valueOf).toList()).toList());
    }

    private static String name(@Nullable Unit unit) {
        return unit == null ? "" : unit.name();
    }
}
