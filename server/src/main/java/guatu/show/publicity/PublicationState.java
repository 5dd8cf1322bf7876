package guatu.show.publicity;

/// A publication waits for one review after the other, is public, went back with a reason, or was taken down.
enum PublicationState { PROPOSED, BUSINESS_REVIEWED, SECRECY_REVIEWED, RELEASED, RETURNED, WITHDRAWN }
