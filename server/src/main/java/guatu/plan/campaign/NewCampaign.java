package guatu.plan.campaign;

import java.time.LocalDate;

/// What a clerk says to open a campaign.
public record NewCampaign(String name, int year, LocalDate from, LocalDate to, Cadence cadence) {

    /// The usual campaign: the whole calendar year, half-monthly reports.
    public static NewCampaign ofYear(String name, int year) {
        return new NewCampaign(name, year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Cadence.HALF_MONTH);
    }
}
