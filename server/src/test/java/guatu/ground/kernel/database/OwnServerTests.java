package guatu.ground.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnServerTests {

    private final ArrayDeque<String> states = new ArrayDeque<>();

    @Test
    void isWaitedForWhileItIsDownOrStarting() throws Exception {
        states.addAll(List.of("08001", "08006", "57P03"));
        OwnServer.await(this::attempt, "db/city", Duration.ofSeconds(60), Duration.ofMillis(1));
        assertThat(states).isEmpty();
    }

    @Test
    void isNotWaitedForWhereThePasswordIsWrong() {
        states.addAll(List.of("08001", "28P01", "08001"));
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> OwnServer.await(this::attempt, "db/city", Duration.ofSeconds(60), Duration.ofMillis(1)))
            .satisfies(no -> assertThat(no.getSQLState()).isEqualTo("28P01"));
        assertThat(states).hasSize(1);
    }

    @Test
    void isGivenUpAfterTheLimitWithAWayOutAndWithoutItsPassword() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        var address = OwnServer.address("jdbc:postgresql://127.0.0.1:" + nobody + "/city?user=clerk&password=secret");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> OwnServer.await(address, Duration.ZERO))
            .withMessageContainingAll("127.0.0.1:" + nobody + "/city", "GUATU_DB_URL", "GUATU_DB_WAIT").satisfies(no -> assertThat(no.getMessage()).doesNotContain("secret"));
    }

    @Test
    void keepsWhatItsAddressSaysAndGetsTheRest() {
        assertThat(OwnServer.address("jdbc:postgresql://db/city?user=u&socketTimeout=9").url())
            .isEqualTo("jdbc:postgresql://db/city?user=u&socketTimeout=9&ApplicationName=guatu&reWriteBatchedInserts=true&tcpKeepAlive=true");
        assertThat(OwnServer.address("jdbc:postgresql://db/city").url()).startsWith("jdbc:postgresql://db/city?ApplicationName=guatu&");
        assertThat(OwnServer.address(OwnServer.address("jdbc:postgresql://db/city").url())).isEqualTo(OwnServer.address("jdbc:postgresql://db/city"));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> OwnServer.address("postgres://db/city"));
    }

    private void attempt() throws SQLException {
        if (!states.isEmpty()) {
            throw new SQLException("no", states.pop());
        }
    }
}
