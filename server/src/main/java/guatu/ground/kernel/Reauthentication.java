package guatu.ground.kernel;

/// 重新认证: whoever signs a paper gives the password again; kept by the module that knows the accounts.
/// Call it before the signing transaction begins, outside [CommandLog]: a wrong password must be counted although nothing else is written.
public interface Reauthentication {

    /// Returns if this is the actor's password. A wrong one is refused (`access.wrong-password`), audited, and counts as a failed sign-in:
    /// five within a quarter of an hour lock the login. Who has no account cannot sign (`access.no-account`).
    void prove(Actor actor, String password);
}
