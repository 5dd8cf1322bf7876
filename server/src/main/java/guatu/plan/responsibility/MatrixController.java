package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Role.CLERK)
class MatrixController {

    private final Matrices matrices;
    private final CommandLog commands;

    MatrixController(Matrices matrices, CommandLog commands) {
        this.matrices = matrices;
        this.commands = commands;
    }

    @GetMapping("/api/lists/{draft}/matrix")
    Matrices.View get(@PathVariable UUID draft) {
        return matrices.of(draft);
    }

    /// Everything that a clerk said of the matrix, in place of what was said before.
    @PutMapping("/api/lists/{draft}/matrix")
    Matrices.View say(Actor actor, @PathVariable UUID draft, @RequestBody MatrixWords words) {
        matrices.say(actor, draft, words);
        return matrices.of(draft);
    }

    @PostMapping("/api/lists/{draft}/matrix/accept")
    Matrices.Taken accept(Actor actor, @PathVariable UUID draft, @RequestHeader("Command-Id") UUID command) {
        return commands.once(command, "matrix.accept", () -> matrices.accept(actor, draft), Matrices.Taken.class);
    }
}
