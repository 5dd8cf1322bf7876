package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaigns/{campaign}/hand-over")
@Needs(Role.CLERK)
class HandOverController {

    private final Responsibility responsibility;
    private final CommandLog commands;

    HandOverController(Responsibility responsibility, CommandLog commands) {
        this.responsibility = responsibility;
        this.commands = commands;
    }

    @GetMapping
    Responsibility.HandOverCheck check(@PathVariable UUID campaign) {
        return responsibility.check(campaign);
    }

    @PostMapping
    Responsibility.HandedOver handOver(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command) {
        return commands.once(command, "list.hand-over", () -> responsibility.handOver(actor, campaign), Responsibility.HandedOver.class);
    }
}
