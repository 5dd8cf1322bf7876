package guatu.ground.access;

import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// On a first start prints the address at which the three administrators are made. Only who sees the console sees it.
@Component
class SetupInvitation {

    private final Setup setup;
    private final TenantDirectory tenants;
    private final Environment environment;
    private final ObjectProvider<DemoAccounts> demo;

    SetupInvitation(Setup setup, TenantDirectory tenants, Environment environment, ObjectProvider<DemoAccounts> demo) {
        this.setup = setup;
        this.tenants = tenants;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var port = environment.getProperty("local.server.port");
        if (port == null || demo.getIfAvailable() != null) {
            return;
        }
        Tenants.run(tenants.single(), () -> setup.invite().ifPresent(token -> {
            System.out.println("首次使用，请打开下面的地址设立三位管理员（地址只能用一次）：");
            System.out.println("  http://" + environment.getProperty("server.address", "127.0.0.1") + ":" + port + "/setup?token=" + token);
        }));
    }
}
