package guatu.demo;

import guatu.ground.kernel.Actor;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.NewItem;
import guatu.plan.responsibility.pledge.NewPledges;
import guatu.plan.responsibility.pledge.PledgeKind;
import guatu.plan.responsibility.pledge.PledgeSigning;
import guatu.plan.responsibility.pledge.Pledges;
import guatu.plan.responsibility.version.ReaderKind;
import guatu.plan.responsibility.version.Transfers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// The pledges of the city: signed by most units, two not drawn up yet, a military order with a supplement, one that has expired, one that waits;
/// and the list in the hands of three readers.
final class CityPledges {

    private static final String PLAN = "市委办公室、市政府办公室《%d年目标责任管理方案》".formatted(City.YEAR);
    private static final String NUMBER = "示委办〔%d〕2号".formatted(City.YEAR);
    private static final String BEHALF = "受本单位主要负责人委托";
    private static final String PRICE = "逾期未完成的，主要负责人在市攻坚行动推进会上作表态发言，并向市委、市政府作书面检查";

    /// The doors that pledges go through.
    record Doors(Pledges pledges, PledgeSigning signing, Transfers transfers, Campaigns campaigns) {}

    private final Staff staff;
    private final Doors doors;
    private final UUID campaign;
    private final List<String> units;
    private final Map<Integer, Item> items;

    private CityPledges(City city, Staff staff, Doors doors, UUID campaign, Map<Integer, Item> items) {
        this.staff = staff;
        this.doors = doors;
        this.campaign = campaign;
        this.units = city.promises().stream().map(City.Promise::lead).distinct().filter(unit -> staff.liaisonName(unit) != null).sorted().toList();
        this.items = items;
    }

    /// On 8 and 9 January, after the units have signed for their tasks.
    static void settle(City city, Staff staff, Doors doors, UUID campaign, Map<Integer, Item> items, TransactionTemplate transaction) {
        var pledges = new CityPledges(city, staff, doors, campaign, items);
        DemoClock.at(LocalDate.of(City.YEAR, 1, 8), LocalTime.of(9, 0));
        transaction.executeWithoutResult(_ -> pledges.targets());
        DemoClock.at(LocalDate.of(City.YEAR, 1, 9), LocalTime.of(9, 0));
        transaction.executeWithoutResult(_ -> pledges.orders());
        transaction.executeWithoutResult(_ -> pledges.readers());
    }

    private void targets() {
        var pledging = units.subList(0, units.size() - 2);
        for (var unit : pledging) {
            sign(unit, make(PledgeKind.TARGET, unit, List.of(), LocalDate.of(City.YEAR, 12, 31), null));
        }
    }

    private void orders() {
        var first = units.get(1);
        var order = make(PledgeKind.ORDER, first, hard(first), LocalDate.of(City.YEAR, 9, 30), PRICE);
        sign(first, order);
        var supplement = doors.pledges().supplement(staff.officer(), order, 1, "因上级调整征迁补偿标准，责任单位增加一名直接责任人，其余内容不变；有效期顺延一个月。",
            "市攻坚行动指挥部《关于调整部分事项责任分工的通知》", "示攻坚〔%d〕3号".formatted(City.YEAR), LocalDate.of(City.YEAR, 10, 31));
        doors.signing().signSupplement(staff.liaison(first), order, supplement, 1, BEHALF);
        var second = units.get(2);
        sign(second, make(PledgeKind.ORDER, second, hard(second), LocalDate.of(City.YEAR, 3, 31), PRICE));
    }

    private void readers() {
        var clerk = staff.officer();
        var patrol = reader(clerk, ReaderKind.PATROL, "市委巡察工作领导小组办公室");
        var office = reader(clerk, ReaderKind.EFFICIENCY, "市机关效能建设办公室");
        var group = reader(clerk, ReaderKind.CADRE_INSPECTION, "市委组织部干部考察二组");
        var handed = doors.transfers().hand(clerk, campaign, 1, List.of(patrol, office, group));
        doors.transfers().receivedOnPaper(clerk, handed.getFirst(), "综合科 闻达");
        doors.transfers().receivedOnPaper(clerk, handed.get(1), "督查科 钟毓");
        var worded = items.values().stream().filter(item -> units.getLast().equals(staff.unitName(item.leadUnit()))).limit(3)
            .map(item -> new ItemChange(item.id(), noted(item.words()), null, "补录主要内容")).toList();
        doors.campaigns().changeItems(clerk, worded);
    }

    private UUID reader(Actor clerk, ReaderKind kind, String name) {
        return doors.transfers().make(clerk, kind, name, LocalDate.of(City.YEAR + 1, 6, 30)).id();
    }

    private static NewItem noted(NewItem words) {
        return new NewItem(words.no(), words.title(), words.categoryId(), words.groups(), words.kind(), words.placeUnit(), words.leadUnit(), words.assistUnits(),
            words.leader(), words.firstResponsible(), words.directResponsible(), words.start(), words.due(), words.problem(), words.goal(),
            "按批复的实施方案推进，完工后一次验收、一次移交", words.investmentTotal(), words.investmentYear(), words.investmentUnit(), words.sourceRef());
    }

    private List<UUID> hard(String unit) {
        var lead = staff.unit(unit);
        return items.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).filter(item -> lead.equals(item.leadUnit())).limit(2).map(Item::id).toList();
    }

    private UUID make(PledgeKind kind, String unit, List<UUID> only, LocalDate expires, @Nullable String consequence) {
        return doors.pledges().make(staff.officer(), campaign, new NewPledges(kind, List.of(staff.unit(unit)), only, PLAN, NUMBER, expires, LocalDate.of(City.YEAR, 1, 9), consequence)).getFirst();
    }

    private void sign(String unit, UUID pledge) {
        doors.signing().sign(staff.liaison(unit), pledge, 0, "对尚无工期安排的事项，1月底前排定并报督查室", BEHALF);
    }
}
