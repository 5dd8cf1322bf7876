package guatu.show.wallmap;

import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Category;
import guatu.run.progress.Lamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pages that a wall turns for one campaign, from one reading of its cards.
final class WallPages {

    /// Red items on a page, rows of a list, units of a page of units.
    private static final int REDS = 7;
    private static final int ROWS = 10;
    private static final int UNITS = 12;
    private static final int STALLED = 10;

    /// A campaign as it was read.
    record Hung(Campaign campaign, LocalDate dataDate, List<Shares.Share> shares, List<Unit> places, List<Category> categories) {

        Wall.Held held() {
            return new Wall.Held(campaign.id(), campaign.name(), campaign.year(), campaign.from(), campaign.to());
        }

        List<Countdown> countdowns() {
            return Countdown.of(campaign, shares, dataDate);
        }
    }

    List<Wall.Page> of(Hung hung, WallChoice choice) {
        var pages = new ArrayList<Wall.Page>();
        for (var screen : choice.screens()) {
            switch (screen) {
                case CITY -> pages.add(city(hung));
                case CATEGORY -> hung.categories().forEach(category -> category(hung, category, pages));
                case UNITS -> units(hung, pages);
                case STALLED -> list(hung, screen, WallPages::stalled, pages);
                case SLOW -> list(hung, screen, Shares.Share::slow, pages);
                case POSTING -> { }
            }
        }
        return pages;
    }

    Wall.Page city(Hung hung) {
        return page(hung, WallScreen.CITY, null, hung.shares());
    }

    private static void category(Hung hung, Category category, List<Wall.Page> pages) {
        var part = hung.shares().stream().filter(share -> category.id().equals(share.category())).toList();
        if (!part.isEmpty()) {
            pages.add(page(hung, WallScreen.CATEGORY, category, part));
        }
    }

    private static Wall.Page page(Hung hung, WallScreen kind, @Nullable Category category, List<Shares.Share> part) {
        return new Wall.Page(category == null ? null : category.id(), category == null ? null : category.name(), LampTally.now(part),
            Tile.of(hung.places(), part), Wall.Red.of(part, REDS), Walls.figures(part).cappedSpi(), kind, hung.held(), null, null, null, hung.countdowns());
    }

    private static void list(Hung hung, WallScreen kind, Predicate<Shares.Share> which, List<Wall.Page> pages) {
        var found = hung.shares().stream().filter(share -> share.lamp() == Lamp.RED || share.lamp() == Lamp.YELLOW).filter(which)
            .sorted(kind == WallScreen.STALLED ? Comparator.comparing(Shares.Share::stalledDays, Comparator.reverseOrder()).thenComparing(Shares.Share::itemId)
                : Comparator.comparing(Shares.Share::gap, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Shares.Share::itemId)).toList();
        if (!found.isEmpty()) {
            pages.add(new Wall.Page(null, null, LampTally.now(found), List.of(), List.of(), null, kind, hung.held(),
                found.stream().limit(ROWS).map(Wall.Red::of).toList(), found.size(), null, null));
        }
    }

    private static boolean stalled(Shares.Share share) {
        return share.stalledDays() != null && share.stalledDays() >= STALLED;
    }

    private static void units(Hung hung, List<Wall.Page> pages) {
        var byLead = hung.shares().stream().filter(share -> share.lead() != null).collect(Collectors.groupingBy(share -> Objects.requireNonNull(share.lead())));
        var rows = byLead.entrySet().stream().map(one -> row(one.getKey(), one.getValue()))
            .sorted(Comparator.<Wall.UnitRow>comparingInt(row -> -row.counts().get(Lamp.RED)).thenComparing(row -> -row.items()).thenComparing(Wall.UnitRow::unitId))
            .toList();
        if (!rows.isEmpty()) {
            pages.add(new Wall.Page(null, null, LampTally.now(hung.shares()), List.of(), List.of(), Walls.figures(hung.shares()).cappedSpi(), WallScreen.UNITS,
                hung.held(), null, rows.size(), rows.stream().limit(UNITS).toList(), null));
        }
    }

    private static Wall.UnitRow row(UUID unit, List<Shares.Share> part) {
        return new Wall.UnitRow(unit, Objects.requireNonNullElse(part.getFirst().leadName(), ""), LampTally.now(part), part.size(), Walls.figures(part).cappedSpi());
    }
}
