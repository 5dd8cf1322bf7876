package guatu.show.wallmap;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedOut;
import guatu.ground.kernel.WallToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/wall")
class WallController {

    private final Walls walls;
    private final WallTokens tokens;

    WallController(Walls walls, WallTokens tokens) {
        this.walls = walls;
        this.tokens = tokens;
    }

    @GetMapping
    @WallToken
    Wall wall(Optional<Actor> actor, @RequestParam @Nullable String token) {
        var chosen = tokens.opened(token);
        if (actor.isEmpty() && chosen.isEmpty()) {
            throw new SignedOut();
        }
        return walls.of(chosen.orElse(WallChoice.USUAL));
    }

    @GetMapping("/tokens")
    @Needs(Role.CLERK)
    List<WallTokens.Kept> tokens() {
        return tokens.all();
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    WallTokens.Made make(Actor actor, @Valid @RequestBody TokenForm form) {
        return tokens.make(actor, form.name().strip(), form.choice());
    }

    @DeleteMapping("/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void revoke(Actor actor, @PathVariable UUID token) {
        tokens.revoke(actor, token);
    }

    @PutMapping("/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Role.CLERK)
    void change(Actor actor, @PathVariable UUID token, @Valid @RequestBody ChoiceForm form) {
        tokens.change(actor, token, form.choice());
    }

    record TokenForm(@NotBlank @Size(max = 60) String name, @Nullable @Size(min = 1, max = 6) List<WallScreen> screens,
            @Nullable @Min(10) @Max(600) Integer seconds, @Nullable @Size(max = 20) List<UUID> campaigns, @Nullable UUID unit) {

        WallChoice choice() {
            return new ChoiceForm(screens, seconds, campaigns, unit).choice();
        }
    }

    record ChoiceForm(@Nullable @Size(min = 1, max = 6) List<WallScreen> screens, @Nullable @Min(10) @Max(600) Integer seconds,
            @Nullable @Size(max = 20) List<UUID> campaigns, @Nullable UUID unit) {

        WallChoice choice() {
            return new WallChoice(screens == null ? WallChoice.USUAL.screens() : screens.stream().distinct().toList(), seconds == null ? WallChoice.SECONDS : seconds,
                campaigns == null ? List.of() : campaigns, unit);
        }
    }
}
