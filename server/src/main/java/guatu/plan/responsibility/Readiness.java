package guatu.plan.responsibility;

import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.FourFixes;
import guatu.plan.campaign.Item;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What an item lacks before it is handed over: lead unit, deadline and a number or a milestone are needed, the rest are holes to be seen.
public final class Readiness {

    /// What may be missing; the first three forbid handing over. Where a campaign checks 四定 (C-021), investment, plan, leader and
    /// reward rule are looked for too, and forbid it where the campaign says so.
    public enum Lack {
        LEAD, DUE, NUMBER_OR_NODE, PLAN, LEADER, INVESTMENT, REWARD;

        boolean blocks() {
            return this == LEAD || this == DUE || this == NUMBER_OR_NODE;
        }
    }

    /// An item with what it lacks.
    public record Hole(UUID itemId, String no, String title, List<Lack> missing, boolean blocking) {}

    private Readiness() {}

    /// `numbers`: indicators of the item; `nodes`: milestones of the list or activities of its plan.
    static Set<Lack> of(Item item, boolean numbers, boolean nodes, boolean plan) {
        var lacks = EnumSet.noneOf(Lack.class);
        if (item.leadUnit() == null) {
            lacks.add(Lack.LEAD);
        }
        if (item.due() == null) {
            lacks.add(Lack.DUE);
        }
        if (!numbers && !nodes) {
            lacks.add(Lack.NUMBER_OR_NODE);
        }
        if (!plan) {
            lacks.add(Lack.PLAN);
        }
        if (item.leader() == null && item.firstResponsible() == null) {
            lacks.add(Lack.LEADER);
        }
        return lacks;
    }

    /// The same, and what the campaign's 四定 ask for; an investment of 0 says that none is needed.
    static Set<Lack> of(Item item, boolean numbers, boolean nodes, boolean plan, Campaign campaign) {
        var lacks = of(item, numbers, nodes, plan);
        if (campaign.fourFixes() != FourFixes.OFF) {
            if (item.investmentTotal() == null && item.investmentYear() == null) {
                lacks.add(Lack.INVESTMENT);
            }
            if (item.filed().rewardRule() == null && campaign.rewardRule() == null) {
                lacks.add(Lack.REWARD);
            }
        }
        return lacks;
    }

    /// Whether these forbid handing over in such a campaign.
    static boolean blocks(Set<Lack> lacks, FourFixes fourFixes) {
        return fourFixes == FourFixes.BLOCKING ? !lacks.isEmpty() : lacks.stream().anyMatch(Lack::blocks);
    }
}
