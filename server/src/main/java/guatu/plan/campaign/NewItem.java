package guatu.plan.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a row of the list promises, as it goes into a campaign.
/// @param no               the number as the list writes it
/// @param place            the county-level unit where it happens; absent: the whole city
/// @param investmentUnit   the unit of both investment numbers as written, e.g. 万元
/// @param sourceRef        where it was read, e.g. `list.xlsx · Sheet1!D12`
public record NewItem(String no, String title, @Nullable UUID categoryId, List<String> groups, @Nullable String kind,
        @Nullable UUID placeUnit, @Nullable UUID leadUnit, List<UUID> assistUnits, @Nullable String leader,
        @Nullable String firstResponsible, @Nullable String directResponsible, @Nullable LocalDate start,
        @Nullable LocalDate due, @Nullable String problem, @Nullable String goal, @Nullable String content,
        @Nullable BigDecimal investmentTotal, @Nullable BigDecimal investmentYear, @Nullable String investmentUnit,
        @Nullable String sourceRef) {

    public NewItem {
        groups = List.copyOf(groups);
        assistUnits = List.copyOf(assistUnits);
    }

    /// An item of which only number and title are known.
    public static NewItem of(String no, String title) {
        return new NewItem(no, title, null, List.of(), null, null, null, List.of(), null, null, null, null, null,
                null, null, null, null, null, null, null);
    }

    /// The same in a category.
    public NewItem in(@Nullable UUID category) {
        return new NewItem(no, title, category, groups, kind, placeUnit, leadUnit, assistUnits, leader,
                firstResponsible, directResponsible, start, due, problem, goal, content, investmentTotal,
                investmentYear, investmentUnit, sourceRef);
    }

    /// The same led and assisted by these units, happening at that place.
    public NewItem by(@Nullable UUID lead, List<UUID> assist, @Nullable UUID place) {
        return new NewItem(no, title, categoryId, groups, kind, place, lead, assist, leader,
                firstResponsible, directResponsible, start, due, problem, goal, content, investmentTotal,
                investmentYear, investmentUnit, sourceRef);
    }

    /// The same with these persons answering for it.
    public NewItem led(@Nullable String byLeader, @Nullable String first, @Nullable String direct) {
        return new NewItem(no, title, categoryId, groups, kind, placeUnit, leadUnit, assistUnits, byLeader,
                first, direct, start, due, problem, goal, content, investmentTotal,
                investmentYear, investmentUnit, sourceRef);
    }

    /// The same within these days.
    public NewItem within(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new NewItem(no, title, categoryId, groups, kind, placeUnit, leadUnit, assistUnits, leader,
                firstResponsible, directResponsible, from, until, problem, goal, content, investmentTotal,
                investmentYear, investmentUnit, sourceRef);
    }
}
