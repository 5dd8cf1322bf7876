package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import guatu.ground.kernel.SignedOut;
import guatu.ground.kernel.WallKeys;
import guatu.ground.kernel.WallToken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostingController {

    private static final WallKeys.Screen USUAL = new WallKeys.Screen(Set.of("POSTING"), List.of(), null);

    private final Postings postings;
    private final PostingPages pages;
    private final WallKeys keys;
    private final CommandLog commands;

    PostingController(Postings postings, PostingPages pages, WallKeys keys, CommandLog commands) {
        this.postings = postings;
        this.pages = pages;
        this.keys = keys;
        this.commands = commands;
    }

    @GetMapping("/api/months/{month}/posting")
    @SignedIn
    PostingPages.Page get(Actor actor, @PathVariable UUID month) {
        return pages.page(actor, month);
    }

    @PostMapping("/api/months/{month}/posting/review")
    @Needs(Role.LEADER)
    PostingPages.Page review(Actor actor, @PathVariable UUID month, @RequestHeader("Command-Id") UUID command) {
        commands.once(command, "month.posting-review", () -> {
            postings.review(actor, month);
            return month;
        }, UUID.class);
        return pages.page(actor, month);
    }

    @PostMapping("/api/months/{month}/posting")
    @Needs(Role.CLERK)
    PostingPages.Page post(Actor actor, @PathVariable UUID month, @RequestHeader("Command-Id") UUID command) {
        commands.once(command, "month.post", () -> {
            postings.post(actor, month);
            return month;
        }, UUID.class);
        return pages.page(actor, month);
    }

    /// For a screen by its token; who is signed in sees the running campaigns' postings, administrators none.
    @GetMapping("/api/wall/postings")
    @WallToken
    List<PostingPages.OnWall> wall(Optional<Actor> actor, @RequestParam @Nullable String token) {
        var screen = keys.screen(token);
        if (screen.isPresent()) {
            return pages.on(screen.get());
        }
        if (actor.orElseThrow(SignedOut::new).roles().stream().allMatch(Role::administrator)) {
            throw new AccessDeniedException("administrators read no business data");
        }
        return pages.on(USUAL);
    }
}
