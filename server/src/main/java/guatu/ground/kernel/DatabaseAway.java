package guatu.ground.kernel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// The database is gone (503): how to know it, and the answer of filters, which stand before the advice.
public final class DatabaseAway {

    private static final String BODY = """
        {"type":"/problems/kernel.database-away","title":"暂不可用","status":503,"code":"kernel.database-away",\
        "detail":"数据库暂时连不上，系统正在自动恢复；请稍候再试，已填内容保留在页面上。"}""";

    private DatabaseAway() {
    }

    /// Writes the problem and a hint when to come back.
    public static void answer(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Retry-After", "2");
        response.getWriter().write(BODY);
    }

    /// Is this the end of a connection? In the middle of a transaction it hides behind a rollback that the pool refuses on the closed connection.
    static boolean causes(@Nullable Throwable no) {
        return switch (no) {
            case null -> false;
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> true;
            case SQLException lost when gone(lost.getSQLState()) -> true;
            case TransactionSystemException failed when failed.getCause() instanceof SQLException closed && closed.getSQLState() == null -> true;
            default -> causes(no.getCause());
        };
    }

    /// Connection exceptions (class 08) and operator interventions: shutdown, crash, not started yet (57P).
    private static boolean gone(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
