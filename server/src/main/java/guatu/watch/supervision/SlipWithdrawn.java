package guatu.watch.supervision;

import java.util.UUID;

/// 单已撤回: an officer took an issued slip back; its number stays with it.
/// @param office the unit of the officer who withdrew it
public record SlipWithdrawn(UUID slip, SlipKind kind, String number, UUID campaign, UUID office, UUID withdrawnBy, String withdrawnByName, String reason) {
}
