package guatu.show.publicity;

/// A campaign as it hangs, an approved bulletin, or a correction of something published.
enum PublicationKind { CAMPAIGN, BULLETIN, CORRECTION }
