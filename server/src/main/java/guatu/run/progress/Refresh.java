package guatu.run.progress;

import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes in verdicts and judges what a transaction touched once, at its end and within it, however many events spoke of it.
@Component
class Refresh {

    private final LampJudge judge;
    private final ItemStates states;
    private final TakenVerdicts taken;
    private final ReportDuties duties;
    private final Campaigns campaigns;
    private final BusinessClock clock;

    Refresh(LampJudge judge, ItemStates states, TakenVerdicts taken, ReportDuties duties, Campaigns campaigns, BusinessClock clock) {
        this.judge = judge;
        this.states = states;
        this.taken = taken;
        this.duties = duties;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    void later(Collection<UUID> items) {
        touched().items.addAll(items);
    }

    /// A list just handed over: what is owed within days is on the desk at once.
    void handedOver(UUID campaign) {
        touched().handedOver.add(campaign);
    }

    /// An item was suspended or goes on: its lamp and what is owed of it are looked at anew.
    void turned(UUID item) {
        touched().items.add(item);
        touched().turned.add(item);
    }

    void later(TakenVerdict verdict) {
        touched().verdicts.add(verdict);
        touched().items.add(verdict.item());
    }

    private Touched touched() {
        var touched = (Touched) TransactionSynchronizationManager.getResource(this);
        if (touched == null) {
            touched = new Touched();
            TransactionSynchronizationManager.bindResource(this, touched);
            TransactionSynchronizationManager.registerSynchronization(touched);
        }
        return touched;
    }

    /// By today, or by an item's own data date if a day's end was judged ahead of today.
    private void judge(Set<UUID> items) {
        var today = clock.today();
        var known = states.of(items);
        items.stream().collect(Collectors.groupingBy(item -> {
            var state = known.get(item);
            return state == null || state.dataDate() == null || state.dataDate().isBefore(today) ? today : state.dataDate();
        })).forEach((LocalDate date, List<UUID> ids) -> judge.judge(ids, date));
    }

    private final class Touched implements TransactionSynchronization {

        private final Set<UUID> items = new LinkedHashSet<>();
        private final Set<UUID> turned = new LinkedHashSet<>();
        private final Set<UUID> handedOver = new LinkedHashSet<>();
        private final Set<TakenVerdict> verdicts = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!verdicts.isEmpty()) {
                taken.keep(List.copyOf(verdicts));
            }
            var listed = handedOver.stream().flatMap(campaign -> campaigns.items(campaign).stream()).map(Item::id).toList();
            items.addAll(listed);
            if (!items.isEmpty()) {
                judge(Set.copyOf(items));
            }
            turned.addAll(listed);
            if (!turned.isEmpty()) {
                duties.round(turned, clock.today());
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Refresh.this);
        }
    }
}
