package guatu.plan.responsibility.pledge;

import java.util.EnumSet;
import java.util.Set;

/// 责任书状态. A signed pledge expires by itself on the day after its last; nobody has to do it.
public enum PledgeState {
    DRAFT, SIGNED, EXPIRED, REVOKED;

    /// What may be done to a pledge.
    public enum Verb { CHANGE, DISCARD, SIGN, REVOKE, SUPPLEMENT }

    /// The verbs of this state; who may do them is asked elsewhere.
    public Set<Verb> verbs() {
        return switch (this) {
            case DRAFT -> EnumSet.of(Verb.CHANGE, Verb.DISCARD, Verb.SIGN);
            case SIGNED -> EnumSet.of(Verb.REVOKE, Verb.SUPPLEMENT);
            case EXPIRED, REVOKED -> EnumSet.noneOf(Verb.class);
        };
    }

    /// 状态名.
    String word() {
        return switch (this) {
            case DRAFT -> "待签署";
            case SIGNED -> "已签署";
            case EXPIRED -> "已到期";
            case REVOKED -> "已撤销";
        };
    }
}
