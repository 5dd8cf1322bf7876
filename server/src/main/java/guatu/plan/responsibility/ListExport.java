package guatu.plan.responsibility;

import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.Indicators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes a campaign's list as a workbook that can be imported again; without a change in it nothing changes.
@Service
@Transactional(readOnly = true)
class ListExport {

    private static final List<Integer> WIDTHS = List.of(6, 8, 20, 40, 40, 40, 12, 12, 8, 30, 30, 40, 12, 10, 20, 28, 10, 10, 14);

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Organization organization;
    private final ListNodes nodes;
    private final ItemGroups groups;

    ListExport(Campaigns campaigns, Indicators indicators, Organization organization, ListNodes nodes, ItemGroups groups) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.organization = organization;
        this.nodes = nodes;
        this.groups = groups;
    }

    /// The workbook and the name of its file.
    record Book(String name, byte[] bytes) {}

    Book of(UUID id) {
        var campaign = campaigns.get(id);
        var items = campaigns.items(id).stream().filter(item -> item.state() != ItemState.WITHDRAWN).toList();
        var ids = items.stream().map(Item::id).toList();
        var words = new Words(UnitLabels.of(organization.units()), indicators.ofItems(ids), nodes.of(ids), groups.of(ids));
        var bytes = Sheets.book(book -> {
            var sheet = book.newWorksheet("责任清单");
            sheet.value(0, 0, campaign.name() + "（" + campaign.year() + "年）");
            sheet.style(0, 0).bold().fontSize(14).set();
            Sheets.head(sheet, 1, OwnList.HEADS, WIDTHS);
            for (var i = 0; i < items.size(); i++) {
                words.row(sheet, i + 2, i + 1, items.get(i));
            }
        });
        return new Book(campaign.name() + ".xlsx", bytes);
    }

    private record Words(Map<UUID, String> units, Map<UUID, List<Indicator>> numbers, Map<UUID, List<ListNode>> nodes, Map<UUID, List<String>> groups) {

        void row(Worksheet sheet, int row, int n, Item item) {
            sheet.value(row, 0, n);
            var assist = new ArrayList<>(item.assistUnits().stream().map(this::unit).toList());
            assist.addAll(groups.getOrDefault(item.id(), List.of()));
            texts(sheet, row, 1, item.no(), String.join(OwnList.BAR, item.groups()), item.title(), item.content(), indicators(item));
            if (item.investmentTotal() != null) {
                Sheets.number(sheet, row, 6, item.investmentTotal());
            }
            if (item.investmentYear() != null) {
                Sheets.number(sheet, row, 7, item.investmentYear());
            }
            texts(sheet, row, 8, item.investmentUnit(), item.problem(), item.goal(), nodes(item), item.due() == null ? null : item.due().toString(), item.leader(),
                item.leadUnit() == null ? null : unit(item.leadUnit()), String.join(OwnList.BAR, assist), item.firstResponsible(), item.directResponsible(),
                item.placeUnit() == null ? OwnList.WHOLE_CITY : unit(item.placeUnit()));
        }

        private static void texts(Worksheet sheet, int row, int from, @Nullable String... texts) {
            for (var i = 0; i < texts.length; i++) {
                Sheets.text(sheet, row, from + i, texts[i] == null ? "" : texts[i].replace('\t', ' '));
            }
        }

        private String unit(UUID id) {
            return units.getOrDefault(id, id.toString());
        }

        private String indicators(Item item) {
            return numbers.getOrDefault(item.id(), List.of()).stream().map(one -> one.name().strip() + " " + sign(one) + " " + one.value().stripTrailingZeros().toPlainString() + " " + one.unit())
                .collect(Collectors.joining(OwnList.BAR));
        }

        private static String sign(Indicator one) {
            return switch (one.relation()) {
                case EQ -> "=";
                case GE -> "≥";
                case LE -> "≤";
                case ABOUT -> "≈";
            };
        }

        private String nodes(Item item) {
            return nodes.getOrDefault(item.id(), List.of()).stream().map(node -> node.label() + "：" + node.text() + (node.due() == null ? "" : "〔" + node.due() + "〕"))
                .collect(Collectors.joining(OwnList.BAR));
        }
    }

    /// Units by their names; those of one name with their parents.
    static final class UnitLabels {

        private UnitLabels() {}

        static Map<UUID, String> of(List<Unit> units) {
            var byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
            var counts = units.stream().filter(Unit::active).collect(Collectors.groupingBy(Unit::name, Collectors.counting()));
            return units.stream().collect(Collectors.toMap(Unit::id, unit -> {
                var parent = UnitNameViews.parent(unit, byId);
                return counts.getOrDefault(unit.name(), 0L) > 1 && parent != null ? unit.name() + "（" + parent + "）" : unit.name();
            }));
        }
    }
}
