package guatu.ground.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accounts that the demonstration shows on its sign-in page. Where this bean stands, the installation is a demonstration.
public interface DemoAccounts {

    /// One account per role.
    List<DemoAccount> list();

    /// An account of the demonstration with the password that it prints.
    record DemoAccount(String login, String name, String role, @Nullable String password) {
    }
}
