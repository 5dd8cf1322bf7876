package guatu.plan.responsibility.binding;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Portfolios;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.ItemTasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Carries out a signed deed: dates are set when both have signed, words and desks change on the day itself.
@Component
class HandingOn {

    private static final Actor BY = Actor.system("交接书");

    private final BindingStore bindings;
    private final Portfolios portfolios;
    private final Chains chains;
    private final Campaigns campaigns;
    private final ItemTasks tasks;
    private final ItemPersonStore decided;
    private final Organization organization;
    private final Inbox inbox;

    HandingOn(BindingStore bindings, Portfolios portfolios, Chains chains, Campaigns campaigns, ItemTasks tasks, ItemPersonStore decided, Organization organization, Inbox inbox) {
        this.bindings = bindings;
        this.portfolios = portfolios;
        this.chains = chains;
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.decided = decided;
        this.organization = organization;
        this.inbox = inbox;
    }

    /// Bindings and portfolios end with the predecessor and begin with the successor on the effective day.
    void date(Deed deed) {
        var day = Objects.requireNonNull(deed.effective());
        var to = Objects.requireNonNull(deed.to());
        for (var line : deed.lines()) {
            if (line.kind() == Burden.Kind.BINDING) {
                pass(deed, bindings.get(line.subject()), to, day);
            } else if (line.kind() == Burden.Kind.PORTFOLIO) {
                portfolios.all().stream().filter(one -> one.id().equals(line.subject()) && one.to() == null).findFirst().ifPresent(held -> {
                    var begins = held.from().isAfter(day) ? held.from() : day;
                    portfolios.end(BY, held.id(), begins);
                    portfolios.begin(BY, to, held.unitId(), held.field(), begins);
                });
            }
        }
    }

    private void pass(Deed deed, Binding held, UUID to, LocalDate day) {
        var begins = held.from().isAfter(day) ? held.from() : day;
        if (held.to() != null && !held.to().isAfter(begins)) {
            return;
        }
        bindings.end(held.id(), begins, BY.name(), deed.reason(), deed.id());
        bindings.add(List.of(new Binding(Ids.next(), held.schemeId(), held.slotId(), to, held.object(), held.unitId(), held.itemId(), begins, held.to(), BY.name(), null, null,
            deed.id())));
    }

    /// The items say the successor's name, and what is asked of the predecessor in person is asked of the successor.
    void words(Deed deed) {
        var to = Objects.requireNonNull(deed.to());
        var successor = organization.person(to).name();
        var lines = deed.lines().stream().filter(line -> line.kind().post()).collect(Collectors.groupingBy(Burden::subject));
        var changes = new ArrayList<ItemChange>();
        for (var each : chains.of(campaigns.items(lines.keySet()))) {
            var words = each.item().words();
            for (var line : lines.get(each.item().id())) {
                var post = Post.valueOf(line.kind().name());
                var named = each.chain().links().stream().filter(link -> link.place().name().equals(post.name())).flatMap(link -> link.people().stream())
                    .filter(meant -> deed.from().equals(meant.person())).map(Meant::name).findFirst();
                if (named.isPresent()) {
                    words = Chains.saying(words, post, text -> replaced(text, named.get(), successor));
                    decided.decide(each.item().id(), post, successor, to, BY.name());
                }
            }
            if (!words.equals(each.item().words()) && changeable(each.item())) {
                changes.add(new ItemChange(each.item().id(), words, null, deed.reason()));
            }
        }
        if (!changes.isEmpty()) {
            campaigns.changeItems(BY, changes);
        }
        tasks.pass(deed.lines().stream().filter(line -> line.kind() == Burden.Kind.TASK).map(Burden::subject).toList(), deed.from(), to);
        inbox.pass(deed.from(), to);
    }

    private static boolean changeable(Item item) {
        return Chains.open(item);
    }

    /// Names of two letters stand with a gap in many lists: the gap goes with the name.
    static String replaced(String text, String name, String successor) {
        var spaced = name.codePoints().mapToObj(Character::toString).map(java.util.regex.Pattern::quote).collect(Collectors.joining("[\\s　]*"));
        return text.replaceFirst(spaced, java.util.regex.Matcher.quoteReplacement(successor));
    }
}
