package guatu.ground.kernel;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// The answer of filters, which stand before the advice, while the database is gone (503).
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
}
