package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The cells of one task row by role, before they are understood.
final class Draft {

    record NodeText(String label, String text, String place) {}

    final String row;
    final Place place;
    final Map<Role, Cell> cells = new EnumMap<>(Role.class);
    final List<String> groups = new ArrayList<>();
    final List<NodeText> nodes = new ArrayList<>();
    boolean dueColumn;
    boolean amountUnitKnown = true;
    boolean ownTotal = true;
    boolean ownYear = true;

    Draft(String row, Place place) {
        this.row = row;
        this.place = place;
    }

    Cell cell(Role role) {
        return cells.getOrDefault(role, Cell.EMPTY);
    }

    String text(Role role) {
        return cell(role).text();
    }

    boolean has(Role role) {
        return !cell(role).isEmpty();
    }
}
