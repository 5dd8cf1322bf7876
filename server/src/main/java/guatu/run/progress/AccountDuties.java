package guatu.run.progress;

import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// 对表交账 as duties: the lead unit's liaison signs, a clerk takes the account or returns it.
@Component
class AccountDuties {

    private static final String SIGN = "ACCOUNT";
    private static final String TAKE = "ACCOUNT_TAKE";
    private static final LocalTime HOUR = LocalTime.of(18, 0);
    private static final int SIGN_MINUTES = 6;
    private static final int TAKE_MINUTES = 3;

    private final Inbox inbox;

    AccountDuties(Inbox inbox) {
        this.inbox = inbox;
    }

    void opened(NodeAccount account, String title) {
        inbox.open(List.of(NewDuty.ofUnit(SIGN, account.id(), account.unit(), title, Reason.of("account.duty", account.nodeName(), account.redLine()),
            instant(account.due()), SIGN_MINUTES, "account", link(account))));
    }

    void signed(NodeAccount account, String title, Actor by, LocalDate decideBy) {
        inbox.done(SIGN, account.id(), by);
        inbox.open(List.of(NewDuty.ofRole(TAKE, account.id(), Role.CLERK, title, Reason.of("account.take", by.name(), account.nodeName()), instant(decideBy),
            TAKE_MINUTES, "account-take", link(account))));
    }

    void decided(NodeAccount account, String title, Actor by, LocalDate again) {
        inbox.done(TAKE, account.id(), by);
        if (account.state() == AccountState.RETURNED) {
            inbox.open(List.of(NewDuty.ofUnit(SIGN, account.id(), account.unit(), title, Reason.of("account.again", account.nodeName()), instant(again), SIGN_MINUTES,
                "account", link(account))));
        }
    }

    void over(Collection<UUID> accounts) {
        inbox.cancelAll(SIGN, accounts);
    }

    private static Instant instant(LocalDate day) {
        return day.atTime(HOUR).atZone(BusinessClock.ZONE).toInstant();
    }

    private static String link(NodeAccount account) {
        return "/items/" + account.item() + "/accounts/" + account.id();
    }
}
