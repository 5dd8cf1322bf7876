package guatu.run.progress;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/// 对账状态: 待交账, 已交账, 已收账, 退回.
public enum AccountState {
    OPEN, SIGNED, ACCEPTED, RETURNED;

    /// Its word in the reader's language, as an argument of a sentence.
    MessageSourceResolvable word() {
        return new DefaultMessageSourceResolvable("account.state." + name().toLowerCase(Locale.ROOT));
    }
}
