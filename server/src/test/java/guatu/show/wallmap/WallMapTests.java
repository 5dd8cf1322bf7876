package guatu.show.wallmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewItem;
import guatu.run.progress.Lamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@GuatuTest
@Import(MapCity.class)
class WallMapTests {

    @Autowired
    WallMap map;
    @Autowired
    MapCity city;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Organization organization;
    MapCity.Town town;

    @BeforeEach
    void buildsATown() {
        town = city.town();
    }

    @Test
    void showsAnItemAsSoonAsItIsAdded() {
        var category = campaigns.category(town.campaign().id(), "征迁交地");
        var item = city.add(town, NewItem.of("0417", "沿江旧城片区征迁交地").in(category.id())
            .by(town.bureau().id(), List.of(town.village().id()), town.north().id()).led("沈若舟", "何庭安", "陆知行")
            .within(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 11, 30))).getFirst();
        var card = map.cards(town.campaign().id()).getFirst();
        assertThat(card.itemId()).isEqualTo(item.id());
        assertThat(List.of(card.no(), card.title(), card.categoryName(), card.leadName(), card.placeName(), card.assistNames(), card.leader()))
            .containsExactly("0417", "沿江旧城片区征迁交地", "征迁交地", town.bureau().label(), town.north().label(), town.village().label(), "沈若舟");
        assertThat(card.state()).isEqualTo(ItemState.DRAFT);
        assertThat(card.lamp()).isEqualTo(Lamp.GREY);
    }

    @Test
    void followsANewWordingAndKeepsTheLamp() {
        var item = city.add(town, NewItem.of("1", "旧名")).getFirst();
        city.light(item, Lamp.RED, "40.5", "52.0", "yr");
        campaigns.changeItems(MapCity.CLERK, List.of(ItemChange.to(item.id(), NewItem.of("1", "新名"))));
        var card = map.cards(town.campaign().id()).getFirst();
        assertThat(card.title()).isEqualTo("新名");
        assertThat(card.lamp()).isEqualTo(Lamp.RED);
        assertThat(card.gap()).isEqualByComparingTo("-11.5");
    }

    @Test
    void followsARenamedUnit() {
        city.add(town, NewItem.of("1", "甲").by(town.bureau().id(), List.of(), town.north().id()));
        var bureau = town.bureau();
        var renamed = bureau.name() + "和城乡建设";
        organization.change(MapCity.CLERK, new Unit(bureau.id(), renamed, null, bureau.kind(), bureau.parentId(), bureau.regionCode(), bureau.sort(),
            bureau.tileX(), bureau.tileY(), bureau.aliases(), true, bureau.version()));
        assertThat(map.cards(town.campaign().id()).getFirst().leadName()).isEqualTo(renamed);
        assertThat(titles(renamed)).containsExactly("甲");
    }

    @Test
    void takesAWithdrawnItemOffUnlessAskedForIt() {
        var item = city.add(town, NewItem.of("1", "甲")).getFirst();
        campaigns.withdraw(MapCity.CLERK, item.id(), "合并");
        assertThat(map.cards(town.campaign().id())).isEmpty();
        assertThat(map.page(filter(null, null, null, Set.of(ItemState.WITHDRAWN), null), MapSort.LAMP, null, 10).total()).isEqualTo(1);
    }

    @Test
    void putsTheReddestFirstAndTheWidestGapBeforeThat() {
        var items = city.add(town, NewItem.of("1", "绿"), NewItem.of("2", "红小"), NewItem.of("3", "灰"), NewItem.of("4", "红大"));
        city.light(items.get(0), Lamp.GREEN, "50", "50", "");
        city.light(items.get(1), Lamp.RED, "40", "50", "");
        city.light(items.get(3), Lamp.RED, "20", "50", "");
        assertThat(map.all(MapFilter.of(town.campaign().id()), MapSort.LAMP)).extracting(Card::title).containsExactly("红大", "红小", "绿", "灰");
    }

    @ParameterizedTest
    @EnumSource(MapSort.class)
    void pagesThroughEveryOrderWithoutLossOrRepeat(MapSort sort) {
        var items = city.crowd(town, 53);
        var seen = new ArrayList<UUID>();
        Cursor after = null;
        do {
            var page = map.page(MapFilter.of(town.campaign().id()), sort, after, 10);
            page.rows().forEach(card -> seen.add(card.itemId()));
            after = page.next() == null ? null : Cursor.of(page.next());
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(items.stream().map(Item::id).toList());
        assertThat(seen).containsExactlyElementsOf(map.all(MapFilter.of(town.campaign().id()), sort).stream().map(Card::itemId).toList());
    }

    @Test
    void findsAUnitsItemsAsLeadAsPlaceAsHelperAndBelowIt() {
        city.add(town, NewItem.of("1", "在县里").by(town.bureau().id(), List.of(), town.south().id()),
            NewItem.of("2", "镇里牵头").by(town.village().id(), List.of(), null),
            NewItem.of("3", "镇里协办").by(town.bureau().id(), List.of(town.village().id()), town.north().id()),
            NewItem.of("4", "无关").by(town.bureau().id(), List.of(), town.north().id()));
        var ofCounty = new MapFilter(town.campaign().id(), town.south().id(), null, null, null, null, null, null);
        assertThat(map.all(ofCounty, MapSort.NO)).extracting(Card::title).containsExactly("在县里", "镇里牵头", "镇里协办");
    }

    @Test
    void findsWordsInAnyOrderAndTakesSignsLiterally() {
        city.add(town, NewItem.of("1", "旧城改造 100%").led("沈若舟", null, null), NewItem.of("2", "旧城改造一期").led("高以恒", null, null));
        assertThat(titles("沈若舟 旧城")).containsExactly("旧城改造 100%");
        assertThat(titles("100%")).containsExactly("旧城改造 100%");
        assertThat(titles("旧_改造")).isEmpty();
        assertThat(titles("  ")).hasSize(2);
    }

    @Test
    void countsEveryLampUnderTheOtherFiltersAndSumsTheChosen() {
        var items = city.add(town, NewItem.of("1", "甲"), NewItem.of("2", "乙"), NewItem.of("3", "丙"));
        city.light(items.get(0), Lamp.BLUE, "150", "100", "");
        city.light(items.get(1), Lamp.GREEN, "60", "60", "");
        city.light(items.get(2), Lamp.RED, "20", "50", "");
        var all = map.page(MapFilter.of(town.campaign().id()), MapSort.LAMP, null, 100);
        assertThat(all.sum().cappedSpi()).isEqualByComparingTo("0.857143");
        assertThat(all.sum().rawSpi()).isEqualByComparingTo("1.095238");
        var red = map.page(filter(null, Set.of(Lamp.RED), null, null, null), MapSort.LAMP, null, 100);
        assertThat(red.total()).isEqualTo(1);
        assertThat(red.rows()).extracting(Card::title).containsExactly("丙");
        assertThat(red.counts()).containsEntry(Lamp.BLUE, 1).containsEntry(Lamp.YELLOW, 0);
        assertThat(red.sum().gap()).isEqualByComparingTo("-30");
    }

    @Test
    void knowsItsViews() {
        var items = city.add(town, NewItem.of("1", "停滞"), NewItem.of("2", "将到期").within(null, MapCity.DAY.plusDays(30)),
            NewItem.of("3", "晚").within(null, MapCity.DAY.plusDays(31)));
        city.light(items.get(0), Lamp.RED, "20", "50", "");
        city.light(items.get(1), Lamp.GREEN, "50", "50", "");
        assertThat(view(MapFilter.View.STALLED)).containsExactly("停滞");
        assertThat(view(MapFilter.View.DUE30)).containsExactly("将到期");
        assertThat(view(MapFilter.View.NOTSTARTED)).containsExactly("晚");
    }

    @Test
    void ranksByTheRedLineOfThePlanBeforeTheListsDate() {
        var items = city.add(town, NewItem.of("1", "有计划").within(null, LocalDate.of(2026, 12, 31)), NewItem.of("2", "无计划").within(null, LocalDate.of(2026, 10, 1)),
            NewItem.of("3", "无期限"));
        city.plan(items.get(0), LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 20), LocalDate.of(2026, 8, 31));
        campaigns.changeItems(MapCity.CLERK, List.of(ItemChange.to(items.get(0).id(), items.get(0).words().led("沈若舟", null, null))));
        assertThat(map.all(MapFilter.of(town.campaign().id()), MapSort.DUE)).extracting(Card::title).containsExactly("有计划", "无计划", "无期限");
    }

    @Test
    void addsUpTilesWithoutLettingOneHideAnother() {
        var items = city.add(town, NewItem.of("1", "超").by(null, List.of(), town.north().id()), NewItem.of("2", "平").by(null, List.of(), town.north().id()),
            NewItem.of("3", "欠").by(null, List.of(), town.north().id()), NewItem.of("4", "全市"));
        city.light(items.get(0), Lamp.BLUE, "150", "100", "gb");
        city.light(items.get(1), Lamp.GREEN, "60", "60", "rg");
        city.light(items.get(2), Lamp.RED, "20", "50", "yr");
        var tiles = map.tiles(town.campaign().id());
        var north = tiles.stream().filter(tile -> town.north().id().equals(tile.unitId())).findFirst().orElseThrow();
        assertThat(north.cappedSpi()).isEqualByComparingTo("0.8571428571");
        assertThat(north.lamp()).isEqualTo(Lamp.RED);
        assertThat(List.of(north.items(), north.red(), north.redDelta(), north.x(), north.y())).containsExactly(3, 1, 0, 1, 2);
        assertThat(tiles.getLast().city()).isTrue();
        assertThat(tiles.getLast().items()).isEqualTo(1);
        assertThat(tiles).anySatisfy(tile -> assertThat(List.of(tile.items(), tile.lamp())).containsExactly(0, Lamp.GREY));
    }

    @Test
    void refusesACursorThatIsNone() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Cursor.of("x")).satisfies(no -> assertThat(no.code()).isEqualTo("map.bad-cursor"));
    }

    private List<String> titles(String q) {
        return map.all(filter(q, null, null, null, null), MapSort.NO).stream().map(Card::title).toList();
    }

    private List<String> view(MapFilter.View view) {
        return map.all(filter(null, null, null, null, view), MapSort.NO).stream().map(Card::title).toList();
    }

    private MapFilter filter(String q, Set<Lamp> lamps, String leader, Set<ItemState> states, MapFilter.View view) {
        return new MapFilter(town.campaign().id(), null, leader, lamps, null, q, states, view);
    }
}
