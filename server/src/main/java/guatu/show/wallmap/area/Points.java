package guatu.show.wallmap.area;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 点位: where items stand: set by hand, read from a table, or found in the file of areas.
@Component
@Transactional
class Points {

    private final PointStore store;
    private final AreaStore areas;
    private final Campaigns campaigns;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Points(PointStore store, AreaStore areas, Campaigns campaigns, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.areas = areas;
        this.campaigns = campaigns;
        this.clock = clock;
        this.events = events;
    }

    List<ItemPoint> of(UUID campaign) {
        return store.of(campaign);
    }

    /// A clerk places any item, a liaison those that the own unit leads.
    public ItemPoint place(Actor actor, UUID id, Place said, Datum datum) {
        var item = may(actor, id);
        var place = datum.toWgs84(said).rounded();
        var box = box(item.campaignId());
        if (box != null && !box.near(place)) {
            throw new Refusal("map.point-far", item.title(), said.lon(), said.lat());
        }
        var point = new ItemPoint(id, place.lon(), place.lat(), ItemPoint.Source.HAND);
        store.put(item.campaignId(), List.of(point), actor.name(), clock.now());
        events.publishEvent(new Audited(actor, "map.point-placed", item.title(), true, Map.of("item", id, "lon", place.lon(), "lat", place.lat())));
        return point;
    }

    public void remove(Actor actor, UUID id) {
        var item = may(actor, id);
        store.remove(id);
        events.publishEvent(new Audited(actor, "map.point-removed", item.title(), true, Map.of("item", id)));
    }

    private Item may(Actor actor, UUID id) {
        var item = campaigns.item(id);
        if (!actor.has(Role.CLERK)) {
            actor.must(Role.LIAISON);
            if (item.leadUnit() == null) {
                throw new AccessDeniedException("item without a lead unit");
            }
            actor.mustCover(item.leadUnit());
        }
        if (item.state() == ItemState.WITHDRAWN) {
            throw new Refusal("map.point-withdrawn", item.title());
        }
        return item;
    }

    /// Points of the file of areas whose number is that of an item; how many.
    int fromFile(Actor actor, UUID campaign, List<GeoJson.Feature> features) {
        var byNo = byNo(campaign);
        var found = features.stream().filter(feature -> feature.point() != null && feature.no() != null && byNo.containsKey(feature.no()))
            .map(feature -> new ItemPoint(byNo.get(feature.no()).id(), feature.point().lon(), feature.point().lat(), ItemPoint.Source.FILE)).toList();
        store.put(campaign, found, actor.name(), clock.now());
        return found.size();
    }

    /// A table of number, longitude and latitude. Rows that can be used are used, the others are said back with their line.
    public Placed table(Actor actor, UUID campaign, List<PointTable.Line> lines, Datum datum) {
        actor.must(Role.CLERK);
        var byNo = byNo(campaign);
        var box = box(campaign);
        var placed = new ArrayList<ItemPoint>();
        var wrong = new ArrayList<Placed.Wrong>();
        for (var line : lines) {
            var item = byNo.get(line.no());
            var said = line.place();
            if (item == null || said == null || !said.onEarth()) {
                wrong.add(new Placed.Wrong(line.n(), line.no(), item == null ? "map.point-no-item" : said == null ? "map.point-no-number" : "map.point-not-degrees"));
                continue;
            }
            var place = datum.toWgs84(said).rounded();
            if (box != null && !box.near(place)) {
                wrong.add(new Placed.Wrong(line.n(), line.no(), "map.point-outside"));
            } else {
                placed.add(new ItemPoint(item.id(), place.lon(), place.lat(), ItemPoint.Source.TABLE));
            }
        }
        store.put(campaign, placed, actor.name(), clock.now());
        events.publishEvent(new Audited(actor, "map.points-read", campaigns.get(campaign).name(), true, Map.of("placed", placed.size(), "wrong", wrong.size())));
        return new Placed(placed.size(), wrong);
    }

    private Map<String, Item> byNo(UUID campaign) {
        campaigns.get(campaign);
        return campaigns.items(campaign).stream().filter(item -> item.state() != ItemState.WITHDRAWN)
            .collect(Collectors.toMap(Item::no, Function.identity(), (one, _) -> one));
    }

    private Shape.@Nullable Box box(UUID campaign) {
        return areas.sheet(campaign).map(sheet -> areas.areas(sheet.id()).stream().flatMap(area -> area.polygons().stream()).flatMap(polygon -> polygon.getFirst().stream())
            .map(corner -> new Place(corner.get(0), corner.get(1))).reduce(Shape.Box.EMPTY, Shape.Box::with, Shape.Box::with)).orElse(null);
    }

    /// What came of a table.
    record Placed(int placed, List<Wrong> wrong) {

        /// A line that was left out, by its place in the table, and why.
        record Wrong(int line, String no, String code) {}
    }
}
