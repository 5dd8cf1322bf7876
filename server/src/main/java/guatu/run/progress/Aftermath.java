package guatu.run.progress;

import guatu.ground.inbox.Inbox;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What follows from reports: verdicts are asked, duties are done, items move on and are judged.
@Component
class Aftermath {

    private final Verdicts verdicts;
    private final Inbox inbox;
    private final Campaigns campaigns;
    private final Refresh refresh;

    Aftermath(Verdicts verdicts, Inbox inbox, Campaigns campaigns, Refresh refresh) {
        this.verdicts = verdicts;
        this.inbox = inbox;
        this.campaigns = campaigns;
        this.refresh = refresh;
    }

    void of(List<Accepted> accepted) {
        verdicts.ask(accepted);
        accepted.stream().collect(Collectors.groupingBy(Accepted::actor, Collectors.mapping(one -> one.report().item(), Collectors.toList())))
            .forEach((actor, items) -> inbox.doneAll(ReportDuties.KIND, items, actor));
        move(accepted);
        refresh.later(accepted.stream().map(one -> one.report().item()).toList());
    }

    /// A report after the last day of a suspension says that the item goes on.
    private void move(List<Accepted> accepted) {
        campaigns.move(accepted.stream().map(one -> one.known().facts().item()).filter(item -> item.state() == ItemState.SUSPENDED).map(Item::id).toList(), ItemState.RUNNING);
        Map<ItemState, List<UUID>> to = accepted.stream().collect(Collectors.groupingBy(
            one -> one.claimsAll() ? ItemState.DONE_CLAIMED : ItemState.RUNNING, Collectors.mapping(one -> one.report().item(), Collectors.toList())));
        to.forEach((state, items) -> campaigns.move(items, state));
    }
}
