package guatu.ground.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds the tenant of the host to the thread of the request.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TenantFilter extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;

    private final TenantDirectory directory;

    TenantFilter(TenantDirectory directory) {
        this.directory = directory;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Tenant tenant;
        try {
            tenant = directory.of(request.getServerName());
        } catch (EmptyResultDataAccessException nobodys) {
            response.setStatus(MISDIRECTED);
            return;
        } catch (DataAccessException away) {
            DatabaseAway.answer(response);
            return;
        }
        var failure = Tenants.as(tenant, () -> {
            try {
                chain.doFilter(request, response);
                return new Failure(null);
            } catch (ServletException | IOException no) {
                return new Failure(no);
            }
        });
        switch (failure.cause()) {
            case null -> { }
            case ServletException no -> throw no;
            case IOException no -> throw no;
            default -> throw new IllegalStateException(failure.cause());
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private record Failure(@org.jspecify.annotations.Nullable Exception cause) {
    }
}
