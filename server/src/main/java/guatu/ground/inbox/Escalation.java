package guatu.ground.inbox;

import java.time.Instant;
import java.util.UUID;

/// 升级: a duty that nobody below has done stands on the desk of one above as well. Step 1 after 2 workdays over its time, step 2 after 4.
/// `late` names who has not acted, `name` the one it came to; it holds as long as the duty is open with this deadline.
record Escalation(UUID duty, int step, Instant due, UUID person, String name, String late, Instant at) {
}
