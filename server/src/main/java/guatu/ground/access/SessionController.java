package guatu.ground.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Open;
import guatu.ground.kernel.SignedIn;
import guatu.ground.kernel.SignedOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final PasswordChange passwords;
    private final LiveSessions sessions;
    private final SessionViews views;

    SessionController(SignIn signIn, PasswordChange passwords, LiveSessions sessions, SessionViews views) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.views = views;
    }

    @GetMapping
    @SignedIn(administratorsToo = true)
    SessionViews.SessionView session(Actor actor, HttpServletRequest request) {
        return views.of(actor, live(request));
    }

    @GetMapping("/hint")
    @Open
    SessionViews.Hint hint() {
        return views.hint();
    }

    @PostMapping
    @Open
    SessionViews.SessionView signIn(@Valid @RequestBody SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var token = signIn.signIn(form.login(), form.password(), SessionCookie.of(request));
        SessionCookie.set(request, response, token);
        var live = sessions.find(token).orElseThrow(SignedOut::new);
        return views.of(live.actor(), Optional.of(live));
    }

    @DeleteMapping
    @SignedIn(administratorsToo = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        live(request).ifPresent(signIn::signOut);
        SessionCookie.clear(request, response);
    }

    @PutMapping("/password")
    @SignedIn(administratorsToo = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody PasswordForm form, HttpServletRequest request) {
        passwords.own(live(request).orElseThrow(SignedOut::new), form.old(), form.fresh());
    }

    private static Optional<LiveSession> live(HttpServletRequest request) {
        return Optional.ofNullable((LiveSession) request.getAttribute(SessionFilter.LIVE));
    }

    record SignInForm(@NotBlank @Size(max = 200) String login, @NotBlank @Size(max = 200) String password) {
    }

    record PasswordForm(@NotBlank @Size(max = 200) String old, @JsonProperty("new") @NotBlank @Size(max = 200) String fresh) {
    }
}
