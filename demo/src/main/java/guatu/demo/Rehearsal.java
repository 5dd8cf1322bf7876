package guatu.demo;

import guatu.Guatu;
import guatu.Installation;
import guatu.Settings;
import guatu.ground.kernel.Command;
import guatu.ground.kernel.database.HomeLock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/// 演练: `serve`, empty and real but for its day, which is the one asked for; the browser tests walk through a year with it.
public final class Rehearsal {

    private Rehearsal() {
    }

    static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            DemoClock.at(LocalDate.parse(arguments[0]), LocalTime.of(9, 0));
            var settings = Settings.of(System.getenv());
            Guatu.closeAtEnd(Installation.open(settings, List.of(DemoClock.class), Map.of()));
            out.println("挂图已运行：http://" + settings.bind() + ":" + settings.port() + "  （Ctrl+C 停止）   演练，业务日 " + arguments[0]);
            new CountDownLatch(1).await();
        } catch (HomeLock.Held | IllegalArgumentException no) {
            System.err.println(no.getMessage());
            System.exit(Command.NO_RESULT);
        } catch (IOException | SQLException | RuntimeException no) {
            LoggerFactory.getLogger(Rehearsal.class).error("演练没能启动", no);
            System.exit(Command.NO_RESULT);
        }
    }
}
