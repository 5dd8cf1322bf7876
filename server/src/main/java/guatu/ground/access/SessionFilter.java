package guatu.ground.access;

import guatu.ground.kernel.DatabaseAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// From the cookie to the actor of the request. Who must change the password first can do nothing else.
class SessionFilter extends OncePerRequestFilter {

    /// Where the request keeps its session.
    static final String LIVE = LiveSession.class.getName();

    private static final String OPEN = "/api/open";
    private static final String OWN_SESSION = "/api/session";

    private final LiveSessions sessions;
    private final ProblemWriter problems;

    SessionFilter(LiveSessions sessions, ProblemWriter problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") || path.equals(OPEN) || path.startsWith(OPEN + '/');
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Optional<LiveSession> live;
        try {
            live = SessionCookie.of(request).flatMap(sessions::find);
        } catch (DataAccessException | TransactionException away) {
            DatabaseAway.answer(response);
            return;
        }
        if (live.isPresent() && live.get().passwordDue() && !request.getRequestURI().startsWith(OWN_SESSION)) {
            problems.write(request, response, HttpServletResponse.SC_FORBIDDEN, "access.must-change");
            return;
        }
        live.ifPresent(session -> signIn(request, session));
        chain.doFilter(request, response);
    }

    private static void signIn(HttpServletRequest request, LiveSession live) {
        request.setAttribute(LIVE, live);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(live.actor(), "", List.of(new SimpleGrantedAuthority("ROLE_USER"))));
        SecurityContextHolder.setContext(context);
    }
}
