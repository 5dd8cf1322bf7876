package guatu.show.publicity;

/// A publication waits for review, is public, went back with a reason, or was taken down.
enum PublicationState { PROPOSED, RELEASED, RETURNED, WITHDRAWN }
