package guatu.show.publicity;

import java.util.UUID;

/// A publication was released, given back or taken down.
public record PublicationDecided(UUID tenant, UUID publication) {}
