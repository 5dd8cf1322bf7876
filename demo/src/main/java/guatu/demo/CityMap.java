package guatu.demo;

import guatu.ground.kernel.Actor;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.schedule.PlannedActivity;
import guatu.plan.schedule.Schedules;
import guatu.run.progress.AccountRule;
import guatu.run.progress.NodeAccounts;
import guatu.show.wallmap.area.Areas;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/// The city's invented areas on a neutral grid in the open sea, points for a quarter of its items, and the first accounts at nodes.
final class CityMap {

    private static final double CELL = 0.2;
    private static final int BENDS = 5;
    private static final int EVERY = 4;
    private static final int ACCOUNTS = 24;

    private final City city;
    private final Staff staff;
    private final Doors doors;
    private final TransactionTemplate transaction;

    /// The doors of the map and of accounts.
    record Doors(Areas areas, NodeAccounts accounts, Campaigns campaigns, Schedules schedules) {
    }

    CityMap(City city, Staff staff, Doors doors, TransactionTemplate transaction) {
        this.city = city;
        this.staff = staff;
        this.doors = doors;
        this.transaction = transaction;
    }

    void draw() {
        transaction.executeWithoutResult(_ -> {
            var campaign = doors.campaigns().all().stream().min((one, other) -> one.id().compareTo(other.id())).orElseThrow().id();
            var items = doors.campaigns().items(campaign).stream().filter(item -> item.state().live()).toList();
            doors.areas().upload(staff.officer(), campaign, "示范市.geojson", "wgs84", null, geoJson(items).getBytes(StandardCharsets.UTF_8));
            accounts(campaign, items);
        });
    }

    private String geoJson(List<Item> items) {
        var features = new ArrayList<String>();
        city.counties().forEach(county -> features.add("""
            {"type":"Feature","properties":{"name":"%s"},"geometry":{"type":"Polygon","coordinates":[[%s]]}}""".formatted(county.name(), outline(county))));
        var homes = city.counties().stream().collect(Collectors.toMap(county -> staff.unit(county.name()), county -> county));
        var random = new SplittableRandom(4);
        for (var at = 0; at < items.size(); at += EVERY) {
            var home = homes.get(items.get(at).placeUnit());
            if (home != null) {
                features.add("""
                    {"type":"Feature","properties":{"编号":"%s"},"geometry":{"type":"Point","coordinates":%s}}""".formatted(items.get(at).no(),
                    corner(home.column() + 0.2 + 0.6 * random.nextDouble(), home.row() + 0.2 + 0.6 * random.nextDouble())));
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    /// Around a cell of the grid; neighbours share each bend of their common side.
    private static String outline(City.County county) {
        var x = county.column();
        var y = county.row();
        var corners = new ArrayList<String>();
        side(corners, x, y, x + 1, y, false);
        side(corners, x + 1, y, x + 1, y + 1, false);
        side(corners, x, y + 1, x + 1, y + 1, true);
        side(corners, x, y, x, y + 1, true);
        corners.add(corners.getFirst());
        return String.join(",", corners);
    }

    private static void side(List<String> corners, int fromX, int fromY, int toX, int toY, boolean back) {
        for (var bend = 0; bend < BENDS; bend++) {
            var step = back ? BENDS - bend : bend;
            var share = (double) step / BENDS;
            var bent = new SplittableRandom(((fromX * 31L + fromY) * 31 + toX) * 31 + toY + step * 7919L);
            var end = step == 0 || step == BENDS;
            var x = step == BENDS ? toX : fromX;
            var y = step == BENDS ? toY : fromY;
            var knot = new SplittableRandom(x * 97L + y * 13L);
            corners.add(end ? corner(x + 0.3 * (knot.nextDouble() - 0.5), y + 0.3 * (knot.nextDouble() - 0.5))
                : corner(between(fromX, toX, share) + 0.16 * (bent.nextDouble() - 0.5), between(fromY, toY, share) + 0.16 * (bent.nextDouble() - 0.5)));
        }
    }

    private static double between(int from, int to, double share) {
        return from + (to - from) * share;
    }

    /// Columns go east, rows go south.
    private static String corner(double column, double row) {
        return String.format(Locale.ROOT, "[%.5f,%.5f]", column * CELL, 1 - row * CELL);
    }

    /// Accounts of nodes whose red line fell in June: most are signed, some taken, one in ten given back, the rest wait.
    private void accounts(UUID campaign, List<Item> items) {
        doors.accounts().rule(staff.officer(), campaign, new AccountRule(AccountRule.Nodes.LAST, LocalDate.of(City.YEAR, 7, 1)));
        var plans = doors.schedules().ofItems(items.stream().map(Item::id).toList());
        var due = new ArrayList<Map.Entry<Item, PlannedActivity>>();
        items.stream().filter(item -> item.state() == ItemState.RUNNING && plans.containsKey(item.id()))
            .forEach(item -> plans.get(item.id()).activities().stream().filter(node -> node.critical() && june(node.redLine())).findFirst()
                .ifPresent(node -> due.add(Map.entry(item, node))));
        for (var n = 0; n < Math.min(ACCOUNTS, due.size()); n++) {
            var one = due.get(n * due.size() / Math.min(ACCOUNTS, due.size()));
            walk(n, one.getKey(), doors.accounts().call(staff.officer(), one.getKey().id(), one.getValue().id()));
        }
    }

    private static boolean june(LocalDate day) {
        return day.isAfter(LocalDate.of(City.YEAR, 6, 9)) && !day.isAfter(City.DATA_DATE);
    }

    private void walk(int n, Item item, UUID account) {
        if (n % 3 == 0) {
            return;
        }
        var liaison = staff.liaison(staff.unitName(item.leadUnit()));
        doors.accounts().sign(liaison, account, 0, reasons(liaison, account), "按月底核验数如实交账，差额已排进七月上旬，逐周补齐。");
        if (n % 3 == 2) {
            var back = n % 9 == 8;
            doors.accounts().decide(staff.officer(), account, 1, !back, back ? "差额怎么补没有写清楚，请写明哪一周补多少" : "账实相符");
        }
    }

    private Map<UUID, String> reasons(Actor liaison, UUID account) {
        return doors.accounts().lacking(liaison, account).stream().collect(Collectors.toMap(measure -> measure, _ -> "前期手续慢了两周，现场已全面铺开"));
    }
}
