package guatu.plan.responsibility;

import guatu.ground.kernel.Han;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.NewIndicator;
import guatu.plan.indicator.Relation;
import guatu.plan.responsibility.reading.ReadIndicator;
import guatu.plan.responsibility.reading.ReadItem;
import guatu.plan.responsibility.reading.UnitWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of a list in the words of a campaign.
final class RowWords {

    private static final int DECIMALS = 4;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 40;

    private RowWords() {}

    /// The row as an item; names that mean no unit are left out of the units.
    static NewItem of(ReadItem row, Map<String, List<UUID>> units, Places places, String file) {
        var leads = ids(row.lead(), units);
        var lead = leads.isEmpty() ? null : leads.getFirst();
        var assist = new ArrayList<>(new LinkedHashSet<>(leads.isEmpty() ? leads : leads.subList(1, leads.size())));
        ids(row.assist(), units).stream().filter(unit -> !unit.equals(lead) && !assist.contains(unit)).forEach(assist::add);
        var investment = row.investment();
        return new NewItem(row.no() == null ? "" : row.no(), row.title(), null, row.groups(), null, places.of(row.location(), lead, assist), lead,
            assist, row.leader(), row.firstResponsible(), row.directResponsible(), null, row.due(), row.problem(), row.goal(), row.content(),
            investment == null ? null : cents(investment.total()), investment == null ? null : cents(investment.year()),
            investment == null ? null : investment.unit(), file + " · " + row.row());
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static List<UUID> ids(List<String> names, Map<String, List<UUID>> units) {
        return names.stream().flatMap(name -> units.getOrDefault(name, List.of()).stream()).distinct().toList();
    }

    /// The groups of units that the row names and that stay groups.
    static List<String> unitGroups(ReadItem row, Map<String, List<UUID>> units) {
        return Stream.concat(row.lead().stream(), row.assist().stream()).filter(name -> !units.containsKey(name) && UnitWords.collective(Han.simplified(name))).distinct().toList();
    }

    static List<NewIndicator> indicators(ReadItem row) {
        return row.indicators().stream().map(RowWords::indicator).distinct().toList();
    }

    private static NewIndicator indicator(ReadIndicator read) {
        var relation = switch (read.relation()) {
            case EQUAL -> Relation.EQ;
            case AT_LEAST -> Relation.GE;
            case AT_MOST -> Relation.LE;
            case ABOUT -> Relation.ABOUT;
        };
        var value = read.value().scale() > DECIMALS ? read.value().setScale(DECIMALS, RoundingMode.HALF_UP) : read.value();
        return NewIndicator.of(cut(read.name(), LONGEST_NAME), relation, value, cut(read.unit(), LONGEST_UNIT));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    static List<ListNode> nodes(ReadItem row) {
        return row.nodes().stream().map(node -> new ListNode(node.label(), node.text(), node.due())).toList();
    }
}
