package guatu.show.wallmap;

import guatu.plan.campaign.Item;
import guatu.plan.indicator.Indicator;
import guatu.plan.schedule.Plan;
import guatu.run.progress.ItemProgress;
import guatu.run.progress.LampAnswer;
import guatu.run.progress.ReportRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One item on one scroll: promise, chain of responsibility, plan against actual, reports, verdicts, history.
record ItemPage(Item item, CampaignName campaign, @Nullable String category, List<Indicator> indicators, @Nullable Plan plan,
        @Nullable ItemProgress progress, @Nullable LampAnswer lamp, List<ReportRow> reports, List<Verified> verifications,
        List<ChainLink> chain, List<Happened> history) {

    /// The campaign the item belongs to.
    record CampaignName(UUID id, String name, int year) {}

    /// 核验: a reported value and what was verified of it.
    record Verified(UUID report, LocalDate windowTo, Instant filedAt, UUID measure, String name, String unit, BigDecimal reported,
            BigDecimal verified, @Nullable String verdict) {

        static List<Verified> of(List<ReportRow> reports) {
            return reports.stream().flatMap(report -> report.values().stream()
                .filter(value -> value.verified() != null)
                .map(value -> new Verified(report.id(), report.windowTo(), report.filedAt(), value.measure(), value.name(), value.unit(),
                    value.reported(), value.verified(), value.verdict())))
                .toList();
        }
    }

    /// 责任链: who answers for the item, from the leader down; a person by the name in the list, a unit by id.
    record ChainLink(Role role, @Nullable String name, @Nullable UUID unitId) {

        /// Leader, lead unit, the two responsible persons, assisting units.
        enum Role { LEADER, LEAD, FIRST, DIRECT, ASSIST }
    }

    /// 沿革: something that happened to the item; the page turns the code into words.
    record Happened(Instant at, String kind, String code, Map<String, Object> args) {}
}
