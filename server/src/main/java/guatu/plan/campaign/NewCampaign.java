package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a clerk says to open or change a campaign; what is absent is usual when opening and stays when changing.
public record NewCampaign(String name, int year, LocalDate from, LocalDate to, Cadence cadence, @Nullable CampaignType type,
        @Nullable UUID predecessor, @Nullable FourFixes fourFixes, @Nullable String rewardRule) {

    /// A campaign of the usual type.
    public NewCampaign(String name, int year, LocalDate from, LocalDate to, Cadence cadence) {
        this(name, year, from, to, cadence, null, null, null, null);
    }

    /// The usual campaign: the whole calendar year, half-monthly reports.
    public static NewCampaign ofYear(String name, int year) {
        return new NewCampaign(name, year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Cadence.HALF_MONTH);
    }

    /// 百日攻坚: a sprint of so many days, the first included.
    public static NewCampaign sprint(String name, LocalDate from, int days) {
        return new NewCampaign(name, from.getYear(), from, from.plusDays(days - 1L), Cadence.WEEK, CampaignType.SPRINT, null, null, null);
    }

    /// 清零行动: a register to be brought to nought by a day.
    public static NewCampaign zeroing(String name, LocalDate from, LocalDate to) {
        return new NewCampaign(name, from.getYear(), from, to, Cadence.WEEK, CampaignType.ZEROING, null, null, null);
    }

    /// The same after another campaign.
    public NewCampaign after(UUID campaign) {
        return new NewCampaign(name, year, from, to, cadence, type, campaign, fourFixes, rewardRule);
    }
}
