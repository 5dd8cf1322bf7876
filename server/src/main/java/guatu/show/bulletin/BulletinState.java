package guatu.show.bulletin;

/// 草稿, 已送审, 退回, 已签发.
enum BulletinState { DRAFT, SUBMITTED, RETURNED, APPROVED }
