package guatu.show.bulletin;

import java.util.UUID;

/// 通报已签发: a leader who did not draft it approved a bulletin; published in the approving transaction.
/// @param drafter who drafted it
public record BulletinApproved(UUID bulletin, UUID period, UUID campaign, String title, UUID drafter, String drafterName) {
}
