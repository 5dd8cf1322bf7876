package guatu.plan.responsibility.binding;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.Item;
import guatu.plan.responsibility.binding.Chain.Gap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 责任检查: what is missing between the leaders and the work (C-024, C-025, C-026, C-030, C-036, C-170). Pure.
final class Lint {

    /// Working days after which a silent assisting unit is said aloud (C-170).
    static final int SILENT = 5;
    /// Changes of the lead unit after which an item counts as handed around (C-170).
    static final int PASSED = 3;

    /// What can be found; the words and the remedy stand in the page's messages under the code.
    enum Code {
        ORPHAN_ITEM, NO_LEAD, NO_LEADER, NO_FIRST, NO_DIRECT, NO_DUE, SEVERAL_LEADERS, NAME_LEFT, NAME_SEVERAL, NAME_UNKNOWN, BOUND_LEFT, PORTFOLIO_LEFT,
        LEADER_IDLE, LEADER_WITHOUT_ITEM, SLOT_HOLE, OVER_BOUND, OVER_LED, OVER_DIRECT, PASSED_AROUND, ASSIST_FLAGGED, ASSIST_LATE, ASSIST_SILENT, ASSIST_UNSAID
    }

    /// One finding: where it is (an item, a person, a slot, a unit) and what its sentence needs.
    record Finding(Code code, @Nullable UUID item, @Nullable UUID person, @Nullable UUID slot, @Nullable UUID unit, List<String> args) {}

    /// An open item with its chain and what its assisting units owe.
    /// @param passed how often its lead unit was changed since it was handed over
    record OpenItem(Item item, Chain chain, List<Assist> assists, int passed) {}

    /// What is looked at. `left` are people no longer in office; `portfolioLeft` those of them who still hold a portfolio.
    record Picture(List<OpenItem> items, @Nullable Scheme scheme, @Nullable Matrix matrix, List<Load> loads, Set<UUID> left, Collection<UUID> portfolioLeft, Limits limits,
            WorkCalendar calendar, LocalDate today) {}

    private final Picture picture;
    private final List<Finding> found = new ArrayList<>();

    private Lint(Picture picture) {
        this.picture = picture;
    }

    /// All findings, in the order of the codes.
    static List<Finding> of(Picture picture) {
        var lint = new Lint(picture);
        picture.items().forEach(lint::item);
        lint.leaders();
        lint.loads();
        picture.portfolioLeft().forEach(person -> lint.person(Code.PORTFOLIO_LEFT, person));
        lint.found.sort(java.util.Comparator.comparing(Finding::code));
        return lint.found;
    }

    /// How many of each code; codes without findings are absent.
    static Map<Code, Integer> counts(List<Finding> findings) {
        var counts = new EnumMap<Code, Integer>(Code.class);
        findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return counts;
    }

    private void item(OpenItem open) {
        var item = open.item();
        if (open.chain().orphan()) {
            at(Code.ORPHAN_ITEM, item);
        } else {
            open.chain().links().stream().filter(link -> link.gap() != null).forEach(link -> gap(item, link));
        }
        if (item.due() == null) {
            at(Code.NO_DUE, item);
        }
        if (open.passed() >= PASSED) {
            found.add(new Finding(Code.PASSED_AROUND, item.id(), null, null, item.leadUnit(), List.of(item.no(), item.title(), String.valueOf(open.passed()))));
        }
        assists(open);
    }

    private void gap(Item item, Chain.Link link) {
        var gap = java.util.Objects.requireNonNull(link.gap());
        if (gap == Gap.MISSING) {
            at(switch (link.place()) {
                case LEADER -> Code.NO_LEADER;
                case LEAD -> Code.NO_LEAD;
                case FIRST -> Code.NO_FIRST;
                case DIRECT -> Code.NO_DIRECT;
            }, item);
            return;
        }
        var code = switch (gap) {
            case SEVERAL_LEADERS -> Code.SEVERAL_LEADERS;
            case NAME_LEFT -> Code.NAME_LEFT;
            case NAME_SEVERAL -> Code.NAME_SEVERAL;
            case NAME_UNKNOWN, MISSING -> Code.NAME_UNKNOWN;
        };
        found.add(new Finding(code, item.id(), null, null, null, List.of(item.no(), item.title(), String.valueOf(link.words()))));
    }

    private void assists(OpenItem open) {
        var said = new HashSet<UUID>();
        for (var assist : open.assists()) {
            said.add(assist.unitId());
            if (assist.flag() == Assist.Flag.RAISED) {
                assist(Code.ASSIST_FLAGGED, open.item(), assist, String.valueOf(assist.flagReason()));
            }
            if (assist.daysLate(picture.today()) > 0) {
                assist(Code.ASSIST_LATE, open.item(), assist, String.valueOf(assist.daysLate(picture.today())));
            }
            if (assist.state() == Assist.State.ASKED && picture.calendar().between(assist.askedOn(), picture.today()) >= SILENT) {
                assist(Code.ASSIST_SILENT, open.item(), assist, assist.askedOn().toString());
            }
        }
        open.item().assistUnits().stream().filter(unit -> !said.contains(unit)).forEach(unit ->
            found.add(new Finding(Code.ASSIST_UNSAID, open.item().id(), null, null, unit, List.of(open.item().no(), open.item().title()))));
    }

    private void leaders() {
        var scheme = picture.scheme();
        var matrix = picture.matrix();
        if (scheme == null || matrix == null) {
            return;
        }
        var led = new HashSet<UUID>();
        picture.items().forEach(open -> led.addAll(open.chain().people(Chain.Place.LEADER)));
        for (var row : matrix.rows()) {
            if (picture.left().contains(row.person()) && row.held() > 0) {
                person(Code.BOUND_LEFT, row.person(), String.valueOf(row.held()));
            }
            if (!row.listed() || picture.left().contains(row.person())) {
                continue;
            }
            if (row.held() == 0 && !led.contains(row.person())) {
                person(Code.LEADER_IDLE, row.person());
                continue;
            }
            if (!led.contains(row.person())) {
                person(Code.LEADER_WITHOUT_ITEM, row.person());
            }
            for (var i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i).missing() > 0) {
                    var slot = matrix.slots().get(i);
                    found.add(new Finding(Code.SLOT_HOLE, null, row.person(), slot.id(), null, List.of(slot.name(), String.valueOf(row.cells().get(i).missing()))));
                }
            }
        }
    }

    private void loads() {
        var limits = picture.limits();
        for (var load : picture.loads()) {
            over(Code.OVER_BOUND, load.person(), load.bound(), limits.bound());
            over(Code.OVER_LED, load.person(), load.led(), limits.led());
            over(Code.OVER_DIRECT, load.person(), load.direct(), limits.direct());
        }
    }

    private void over(Code code, UUID person, int carried, int most) {
        if (carried > most) {
            person(code, person, String.valueOf(carried), String.valueOf(most));
        }
    }

    private void at(Code code, Item item) {
        found.add(new Finding(code, item.id(), null, null, null, List.of(item.no(), item.title())));
    }

    private void assist(Code code, Item item, Assist assist, String more) {
        found.add(new Finding(code, item.id(), null, null, assist.unitId(), List.of(item.no(), item.title(), more)));
    }

    private void person(Code code, UUID person, String... args) {
        found.add(new Finding(code, null, person, null, null, List.of(args)));
    }
}
