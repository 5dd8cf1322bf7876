package guatu.plan.campaign;

/// A campaign is being written, runs from its first handed-over list on, and ends closed.
public enum CampaignState { DRAFT, RUNNING, CLOSED }
