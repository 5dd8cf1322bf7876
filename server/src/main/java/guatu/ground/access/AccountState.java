package guatu.ground.access;

/// 账号状态: waiting for the security administrator's rights, in use, or switched off.
enum AccountState {
    PENDING, ACTIVE, DISABLED
}
