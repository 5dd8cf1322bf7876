package guatu.plan.indicator;

import guatu.ground.kernel.NotFound;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.indicator.TargetPage.Candidate;
import guatu.plan.indicator.TargetPage.Elsewhere;
import guatu.plan.indicator.TargetPage.Part;
import guatu.plan.indicator.TargetPage.RollUp;
import guatu.plan.indicator.TargetPage.Served;
import guatu.plan.indicator.TargetPage.TargetRow;
import guatu.plan.indicator.TargetPage.Why;
import guatu.plan.indicator.TargetPage.Work;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together the page of a campaign's targets.
@Component
@Transactional(readOnly = true)
class TargetPages {

    private static final int MOST = 60;

    private final Cascades cascades;
    private final Indicators indicators;
    private final Campaigns campaigns;
    private final VerifiedValues verified;

    TargetPages(Cascades cascades, Indicators indicators, Campaigns campaigns, VerifiedValues verified) {
        this.cascades = cascades;
        this.indicators = indicators;
        this.campaigns = campaigns;
        this.verified = verified;
    }

    TargetPage of(UUID campaign) {
        campaigns.get(campaign);
        var tree = cascades.tree(campaign);
        var newest = newest(tree);
        return new TargetPage(tree.all().stream().map(one -> row(tree, one, newest)).toList());
    }

    Why why(UUID target) {
        var one = cascades.target(target);
        var tree = cascades.tree(one.campaignId());
        var newest = newest(tree);
        var works = tree.below(one).stream().flatMap(each -> tree.contributions(each.id()).stream()).toList();
        var items = campaigns.items(works.stream().map(Contribution::item).distinct().toList()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var parts = tree.children(target).stream().map(child -> new Part(child, tree.balance(child),
            TargetTree.exact(child.value(), child.unit(), MeasureUnit.of(one.unit())).rounded(Numbers.DECIMALS), conversion(child.value(), child.unit(), one.unit()))).toList();
        return new Why(tree.path(target), row(tree, one, newest), parts, works.stream().map(work -> work(tree, one, work, items, newest)).toList());
    }

    /// The goals that an item serves: the way up from the work.
    List<Served> served(UUID item) {
        var tree = cascades.tree(campaigns.item(item).campaignId());
        return tree.works().stream().filter(work -> work.item().equals(item)).map(work -> new Served(work.indicator(), work.weight(), tree.path(work.target()))).toList();
    }

    /// Numbers of the campaign's items that convert to the target's unit and are not given away whole; those of its place and name first.
    List<Candidate> candidates(UUID target, String words) {
        var one = cascades.target(target);
        var tree = cascades.tree(one.campaignId());
        var given = new HashMap<UUID, BigDecimal>();
        tree.works().stream().filter(work -> !work.target().equals(target)).forEach(work -> given.merge(work.indicator(), work.weight(), BigDecimal::add));
        var items = campaigns.items(one.campaignId()).stream().filter(item -> item.state() != ItemState.WITHDRAWN).collect(Collectors.toMap(Item::id, Function.identity()));
        return indicators.ofItems(items.keySet()).values().stream().flatMap(List::stream)
            .filter(number -> MeasureUnit.of(number.unit()).converts(MeasureUnit.of(one.unit())))
            .map(number -> candidate(number, items.get(number.itemId()), given))
            .filter(number -> number.left().signum() > 0 && (words.isBlank() || (number.no() + " " + number.title() + " " + number.name()).contains(words.strip())))
            .sorted(Comparator.comparing((Candidate each) -> !each.name().equals(one.name())).thenComparing(each -> one.scopeUnit() == null || !one.scopeUnit().equals(each.place()))
                .thenComparing(Candidate::no).thenComparing(Candidate::indicator))
            .limit(MOST).toList();
    }

    private static Candidate candidate(Indicator number, @Nullable Item item, Map<UUID, BigDecimal> given) {
        if (item == null) {
            throw new NotFound("事项", number.itemId());
        }
        return new Candidate(item.id(), item.no(), item.title(), number.id(), number.name(), number.value(), number.unit(), item.placeUnit(),
            Numbers.plain(BigDecimal.ONE.subtract(given.getOrDefault(number.id(), BigDecimal.ZERO))));
    }

    private Map<UUID, BigDecimal> newest(TargetTree tree) {
        return verified.newest(tree.works().stream().map(Contribution::item).distinct().toList());
    }

    private static TargetRow row(TargetTree tree, Target one, Map<UUID, BigDecimal> newest) {
        var parent = one.parentId() == null ? null : tree.get(one.parentId());
        return new TargetRow(one, tree.balance(one), rollUp(tree, one, newest), parent == null ? null : conversion(one.value(), one.unit(), parent.unit()));
    }

    private static RollUp rollUp(TargetTree tree, Target one, Map<UUID, BigDecimal> newest) {
        var unit = MeasureUnit.of(one.unit());
        var works = tree.below(one).stream().flatMap(each -> tree.contributions(each.id()).stream()).toList();
        var promised = works.stream().map(work -> counted(work, work.value(), unit)).reduce(Ratio.ZERO, Ratio::plus);
        var done = works.stream().map(work -> counted(work, newest.getOrDefault(work.indicator(), BigDecimal.ZERO), unit)).reduce(Ratio.ZERO, Ratio::plus);
        var percent = one.value().signum() == 0 ? null : done.times(Ratio.of(100, 1)).over(Ratio.of(one.value())).rounded(1);
        return new RollUp(works.size(), promised.rounded(Numbers.DECIMALS), done.rounded(Numbers.DECIMALS), percent);
    }

    private static Work work(TargetTree tree, Target one, Contribution work, Map<UUID, Item> items, Map<UUID, BigDecimal> newest) {
        var item = items.get(work.item());
        var through = tree.get(work.target());
        var unit = MeasureUnit.of(one.unit());
        var value = newest.get(work.indicator());
        var others = tree.works().stream().filter(other -> other.indicator().equals(work.indicator()) && !other.target().equals(work.target()))
            .map(other -> elsewhere(tree.get(other.target()), other)).toList();
        return new Work(work.item(), item == null ? "" : item.no(), item == null ? "" : item.title(), work.indicator(), work.name(), work.value(), work.unit(), work.weight(),
            through == null ? one : through, counted(work, work.value(), unit).rounded(Numbers.DECIMALS), value,
            value == null ? BigDecimal.ZERO : counted(work, value, unit).rounded(Numbers.DECIMALS), conversion(work.value(), work.unit(), one.unit()), others);
    }

    private static Elsewhere elsewhere(@Nullable Target target, Contribution other) {
        return new Elsewhere(other.target(), target == null ? "" : target.name(), target == null ? null : target.scopeUnit(), other.weight());
    }

    private static Ratio counted(Contribution work, BigDecimal value, MeasureUnit unit) {
        return TargetTree.exact(value, work.unit(), unit).times(Ratio.of(work.weight()));
    }

    private static @Nullable Conversion conversion(BigDecimal value, String from, String to) {
        return from.equals(to) ? null : Conversion.of(value, from, to);
    }
}
