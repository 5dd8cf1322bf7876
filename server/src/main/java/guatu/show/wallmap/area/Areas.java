package guatu.show.wallmap.area;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 图底: takes in files of areas, matches them with units and gives them out to be drawn.
@Service
@Transactional
public class Areas {

    /// What is finer than this part of the whole map's extent is not drawn: half a pixel at 2,000.
    private static final double FINENESS = 4_000;

    private final AreaStore store;
    private final Points points;
    private final Campaigns campaigns;
    private final Organization organization;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Areas(AreaStore store, Points points, Campaigns campaigns, Organization organization, JsonMapper json, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.points = points;
        this.campaigns = campaigns;
        this.organization = organization;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /// Takes a GeoJSON file of a campaign in a datum (wgs84, gcj02, bd09); how many areas found their unit.
    public int upload(Actor actor, UUID campaign, String name, String datum, @Nullable String approvalNo, byte[] file) {
        return upload(actor, campaign, new NewSheet(name, datum.toUpperCase(Locale.ROOT), approvalNo, file)).matched();
    }

    /// What is drawn of a campaign: its areas, or those of all campaigns, and where its items stand.
    @Transactional(readOnly = true)
    AreaMap of(@Nullable UUID campaign) {
        var sheet = store.sheet(campaign).orElse(null);
        return new AreaMap(campaign, sheet, sheet == null ? List.of() : store.areas(sheet.id()), campaign == null ? List.of() : points.of(campaign));
    }

    /// Takes a GeoJSON file in the place of the one before; units given by hand stay with the areas' names.
    Uploaded upload(Actor actor, @Nullable UUID campaign, NewSheet sheet) {
        actor.must(Role.CLERK);
        if (campaign != null) {
            campaigns.get(campaign);
        }
        var features = GeoJson.read(json, sheet.file(), Datum.valueOf(sheet.datum()));
        var shaped = features.stream().filter(feature -> feature.shape() != null).toList();
        if (shaped.isEmpty()) {
            throw new Refusal("map.geo-no-areas", features.size());
        }
        var before = store.own(campaign);
        var match = AreaMatch.of(organization.units(), organization.names(), before.map(AreaSheet::id).map(store::byHand).orElse(Map.of()));
        before.ifPresent(old -> store.drop(old.id()));
        var drawn = drawn(shaped, match);
        var made = sheet(actor, campaign, sheet, shaped, drawn);
        store.add(made, drawn);
        var placed = campaign == null ? 0 : points.fromFile(actor, campaign, features);
        events.publishEvent(new Audited(actor, "map.areas-uploaded", made.name(), true, Map.of("sheet", made.id(), "areas", drawn.size())));
        return Uploaded.of(made, drawn.stream().map(AreaStore.Drawn::area).toList(), placed);
    }

    private AreaSheet sheet(Actor actor, @Nullable UUID campaign, NewSheet sheet, List<GeoJson.Feature> shaped, List<AreaStore.Drawn> drawn) {
        return new AreaSheet(Ids.next(), campaign, sheet.name(), Datum.valueOf(sheet.datum()), sheet.approvalNo(), actor.name(), clock.now(),
            shaped.stream().mapToInt(feature -> feature.shape().vertices()).sum(),
            drawn.stream().map(AreaStore.Drawn::area).flatMap(area -> area.polygons().stream()).flatMap(List::stream).mapToInt(List::size).sum());
    }

    private static List<AreaStore.Drawn> drawn(List<GeoJson.Feature> shaped, AreaMatch match) {
        var tolerance = box(shaped).extent() / FINENESS;
        var drawn = new ArrayList<AreaStore.Drawn>();
        for (var feature : shaped) {
            var found = match.of(feature.name(), feature.code());
            var name = feature.name() == null ? feature.code() == null ? "#" + feature.n() : feature.code() : feature.name();
            drawn.add(new AreaStore.Drawn(new Area(Ids.next(), feature.n(), name, feature.code(), found.unit(), found.how(), written(feature.shape().drawn(tolerance))),
                written(feature.shape())));
        }
        return drawn;
    }

    private static Shape.Box box(List<GeoJson.Feature> shaped) {
        return shaped.stream().map(feature -> feature.shape().box()).reduce(Shape.Box.EMPTY, Shape.Box::with);
    }

    private static List<List<List<List<Double>>>> written(Shape shape) {
        return shape.polygons().stream().map(polygon -> polygon.stream().map(ring -> ring.stream()
            .map(place -> List.of(place.lon(), place.lat())).toList()).toList()).toList();
    }

    /// Says by hand whose area it is; nobody's where the unit is absent.
    Area match(Actor actor, UUID area, @Nullable UUID unit) {
        actor.must(Role.CLERK);
        var found = store.area(area);
        if (unit != null) {
            organization.unit(unit);
        }
        store.match(found.id(), unit);
        events.publishEvent(new Audited(actor, "map.area-matched", found.name(), true, Map.of("area", area, "unit", unit == null ? "" : unit)));
        return store.area(area);
    }

    /// Takes the areas away: the tiles come back.
    public void remove(Actor actor, @Nullable UUID campaign) {
        actor.must(Role.CLERK);
        var sheet = store.own(campaign).orElseThrow(() -> new NotFound("图底", campaign == null ? "" : campaign));
        store.drop(sheet.id());
        events.publishEvent(new Audited(actor, "map.areas-removed", sheet.name(), true, Map.of("sheet", sheet.id())));
    }

    /// A file as it is sent.
    record NewSheet(String name, String datum, @Nullable String approvalNo, byte[] file) {}

    /// What is drawn of a campaign; the sheet may be the one of all campaigns.
    record AreaMap(@Nullable UUID campaign, @Nullable AreaSheet sheet, List<Area> areas, List<ItemPoint> points) {}

    /// What came of a file: areas matched, and the names of those that are nobody's yet.
    record Uploaded(UUID sheet, int areas, int matched, List<String> unmatched, int points, int vertices, int drawn) {

        static Uploaded of(AreaSheet sheet, List<Area> areas, int points) {
            var nobody = areas.stream().filter(area -> area.unitId() == null).map(Area::name).toList();
            return new Uploaded(sheet.id(), areas.size(), areas.size() - nobody.size(), nobody, points, sheet.vertices(), sheet.drawn());
        }
    }
}
