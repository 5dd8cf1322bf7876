package guatu.run.progress;

import guatu.ground.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// 对账单: the account of an item at a node of its plan. It changes only through its verbs.
/// @param redLine    of the node: what the plan is compared at
/// @param due        last day to sign
/// @param statements how often it was signed
record NodeAccount(UUID id, UUID item, UUID campaign, UUID unit, UUID node, String nodeName, LocalDate redLine, LocalDate due, AccountState state,
        int statements, LocalDate openedOn, int version) {

    /// 交账: what was returned may be signed again.
    NodeAccount signed(String title) {
        must(title, AccountState.OPEN, AccountState.RETURNED);
        return new NodeAccount(id, item, campaign, unit, node, nodeName, redLine, due, AccountState.SIGNED, statements + 1, openedOn, version + 1);
    }

    /// 收账 or 退回.
    NodeAccount decided(boolean accepted, String title) {
        must(title, AccountState.SIGNED);
        return new NodeAccount(id, item, campaign, unit, node, nodeName, redLine, due, accepted ? AccountState.ACCEPTED : AccountState.RETURNED, statements,
            openedOn, version + 1);
    }

    boolean waitsForUnit() {
        return state == AccountState.OPEN || state == AccountState.RETURNED;
    }

    private void must(String title, AccountState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new Refusal("account.wrong-state", title, nodeName, state.word());
        }
    }
}
