package guatu.show.publicity;

import guatu.ground.kernel.Home;
import guatu.ground.kernel.Tenant;
import guatu.ground.kernel.TenantDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whose public site a host name shows, also while the database is away: the table is kept in `GUATU_HOME/open/hosts`.
@Component
class OpenHosts {

    private static final Logger LOG = LoggerFactory.getLogger(OpenHosts.class);

    private final TenantDirectory directory;
    private final Path file;
    private volatile Map<String, Tenant> saved;

    OpenHosts(TenantDirectory directory, Home home) {
        this.directory = directory;
        this.file = home.directory().resolve("open").resolve("hosts");
        this.saved = read();
    }

    /// From memory; only before anything is known of any host the database is asked.
    Optional<Tenant> of(String host) {
        return directory.known(host).or(() -> Optional.ofNullable(saved.getOrDefault(host, saved.get("*"))))
            .or(() -> saved.isEmpty() ? Optional.of(directory.of(host)) : Optional.empty());
    }

    /// Reads the table anew and keeps it.
    void renew() {
        var fresh = directory.reload();
        if (!fresh.equals(saved)) {
            try {
                Files.createDirectories(file.getParent());
                var beside = Files.createTempFile(file.getParent(), "hosts", ".tmp");
                Files.writeString(beside, fresh.entrySet().stream().map(one -> one.getValue().id() + " " + one.getKey()).sorted().collect(Collectors.joining("\n")));
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                saved = Map.copyOf(fresh);
            } catch (IOException no) {
                LOG.warn("the table of hosts cannot be kept: {}", no.getMessage());
            }
        }
    }

    private Map<String, Tenant> read() {
        var hosts = new HashMap<String, Tenant>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().filter(line -> line.length() > 37)
                    .forEach(line -> hosts.put(line.substring(37), new Tenant(UUID.fromString(line.substring(0, 36)))));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("{} cannot be read and is made anew", file);
        }
        return Map.copyOf(hosts);
    }
}
