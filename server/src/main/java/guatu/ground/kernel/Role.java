package guatu.ground.kernel;

import java.util.EnumSet;
import java.util.Set;

/// 角色. The three administrators exclude each other and every business role (STANDARDS 10).
public enum Role {
    CLERK, LIAISON, LEADER, VERIFIER, SECRECY_REVIEWER, RELEASER, SYS_ADMIN, SEC_ADMIN, AUDIT_ADMIN;

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(SYS_ADMIN, SEC_ADMIN, AUDIT_ADMIN);

    /// True for the three administrators 系统管理员, 安全管理员, 审计员.
    public boolean administrator() {
        return ADMINISTRATORS.contains(this);
    }
}
