package guatu.ground.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.BadInput;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1",
        "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "2001:0:1::1", "ff02::1"})
    void refusesTheOwnNetwork(String address) throws Exception {
        assertThat(HookAddress.own(InetAddress.getByName(address))).isTrue();
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new HookAddress(false).allowed("http://" + (address.contains(":") ? "[" + address + "]" : address) + ":80/x"))
            .satisfies(no -> assertThat(no.code()).isEqualTo("inbox.hook-private"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "114.114.114.114", "172.32.0.1", "100.128.0.1", "2400:3200::1", "198.20.0.1"})
    void letsTheOpenNetworkThrough(String address) throws Exception {
        assertThat(HookAddress.own(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "file:///etc/passwd", "javascript:alert(1)", "http:///x", "//example.org", "http://u:p@example.org", "nonsense", "http://exa mple.org"})
    void refusesWhatIsNoWebAddress(String url) {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new HookAddress(true).allowed(url))
            .satisfies(no -> assertThat(no.code()).isEqualTo("inbox.hook-no-address"));
    }

    @Test
    void triesAgainEverMoreRarelyForThreeDays() {
        var start = Instant.parse("2026-07-01T00:00:00Z");
        var now = start;
        var waits = new ArrayList<Duration>();
        for (var attempts = 1; attempts < 100; attempts++) {
            var next = Retry.after(attempts, now, start);
            if (next.isEmpty()) {
                break;
            }
            waits.add(Duration.between(now, next.get()));
            now = next.get();
        }
        assertThat(waits).startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4)).isSorted().endsWith(Duration.ofHours(6));
        assertThat(Duration.between(start, now)).isGreaterThan(Duration.ofHours(60));
    }

    /// The example of docs/webhooks.md.
    @Test
    void signsAsTheDocumentationSays() {
        assertThat(HookSender.signature("whs_example", "1782871200", "{\"event\":\"duty.opened\"}"))
            .isEqualTo("d5feaf3f6ee2c428de6d997aa550b34c18814fce446f0b1d44095bad924d79c2");
    }
}
