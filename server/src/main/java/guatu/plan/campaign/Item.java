package guatu.plan.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 事项: what a list row promises; the central noun. Fields as in [NewItem].
/// @param sort  its place in the list, from 1
/// @param marks how it is filed; read it by [#filed]
public record Item(UUID id, UUID campaignId, String no, int sort, String title, @Nullable UUID categoryId,
        List<String> groups, @Nullable String kind, @Nullable UUID placeUnit, @Nullable UUID leadUnit,
        List<UUID> assistUnits, @Nullable String leader, @Nullable String firstResponsible,
        @Nullable String directResponsible, @Nullable LocalDate start, @Nullable LocalDate due,
        @Nullable String problem, @Nullable String goal, @Nullable String content,
        @Nullable BigDecimal investmentTotal, @Nullable BigDecimal investmentYear, @Nullable String investmentUnit,
        @Nullable String sourceRef, ItemState state, int version, @Nullable Marks marks) {

    public Item {
        groups = List.copyOf(groups);
        assistUnits = List.copyOf(assistUnits);
    }

    /// An item that is not filed yet.
    public Item(UUID id, UUID campaignId, String no, int sort, String title, @Nullable UUID categoryId, List<String> groups,
            @Nullable String kind, @Nullable UUID placeUnit, @Nullable UUID leadUnit, List<UUID> assistUnits, @Nullable String leader,
            @Nullable String firstResponsible, @Nullable String directResponsible, @Nullable LocalDate start, @Nullable LocalDate due,
            @Nullable String problem, @Nullable String goal, @Nullable String content, @Nullable BigDecimal investmentTotal,
            @Nullable BigDecimal investmentYear, @Nullable String investmentUnit, @Nullable String sourceRef, ItemState state, int version) {
        this(id, campaignId, no, sort, title, categoryId, groups, kind, placeUnit, leadUnit, assistUnits, leader, firstResponsible,
                directResponsible, start, due, problem, goal, content, investmentTotal, investmentYear, investmentUnit, sourceRef, state,
                version, null);
    }

    /// How it is filed; lists frozen before items were filed say nothing.
    public Marks filed() {
        return marks == null ? Marks.NONE : marks;
    }

    /// The part of the item that the list says, to be compared with or replaced by a newer list's row.
    public NewItem words() {
        return new NewItem(no, title, categoryId, groups, kind, placeUnit, leadUnit, assistUnits, leader,
                firstResponsible, directResponsible, start, due, problem, goal, content, investmentTotal,
                investmentYear, investmentUnit, sourceRef);
    }

    /// The same item with other words, one version later.
    Item saying(NewItem to) {
        return new Item(id, campaignId, to.no(), sort, to.title(), to.categoryId(), to.groups(), to.kind(),
                to.placeUnit(), to.leadUnit(), to.assistUnits(), to.leader(), to.firstResponsible(),
                to.directResponsible(), to.start(), to.due(), to.problem(), to.goal(), to.content(),
                to.investmentTotal(), to.investmentYear(), to.investmentUnit(), to.sourceRef(), state, version + 1, marks);
    }

    static Item first(UUID id, UUID campaign, int sort, NewItem words) {
        return new Item(id, campaign, words.no(), sort, words.title(), words.categoryId(), words.groups(),
                words.kind(), words.placeUnit(), words.leadUnit(), words.assistUnits(), words.leader(),
                words.firstResponsible(), words.directResponsible(), words.start(), words.due(), words.problem(),
                words.goal(), words.content(), words.investmentTotal(), words.investmentYear(),
                words.investmentUnit(), words.sourceRef(), ItemState.DRAFT, 0);
    }

    /// The same filed otherwise, one version later.
    Item marked(Marks to) {
        return new Item(id, campaignId, no, sort, title, categoryId, groups, kind, placeUnit, leadUnit, assistUnits, leader, firstResponsible,
                directResponsible, start, due, problem, goal, content, investmentTotal, investmentYear, investmentUnit, sourceRef, state,
                version + 1, to);
    }
}
