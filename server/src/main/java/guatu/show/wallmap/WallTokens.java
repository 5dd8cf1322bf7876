package guatu.show.wallmap;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.WallKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 墙面令牌: read-only keys for screens, made and revoked by a clerk; only their hashes are kept.
@Component
@Transactional
class WallTokens implements WallKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TenantJdbc jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    WallTokens(TenantJdbc jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// Makes a token for a screen that turns what is usual.
    public Made make(Actor actor, String name) {
        return make(actor, name, WallChoice.USUAL);
    }

    /// Makes a token; this is the only time it is seen.
    public Made make(Actor actor, String name, WallChoice choice) {
        actor.must(Role.CLERK);
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = Ids.next();
        jdbc.sql("""
                insert into wallmap.wall_token (tenant_id, id, token_hash, name, made_by, made_at, screens, seconds, campaigns, unit_id)
                values (:tenant, :id, :hash, :name, :by, :at, :screens, :seconds, :campaigns, :unit)
                """)
            .param("screens", words(choice.screens())).param("seconds", choice.seconds()).param("campaigns", choice.campaigns().toArray(UUID[]::new))
            .param("unit", choice.unit())
            .param("id", id).param("hash", hash(token)).param("name", name).param("by", actor.name())
            .param("at", clock.now().atOffset(ZoneOffset.UTC))
            .update();
        events.publishEvent(new Audited(actor, "wall-token.made", name, true, Map.of("id", id)));
        return new Made(id, name, token);
    }

    /// Says anew what a screen turns; it takes it over when it asks next.
    public void change(Actor actor, UUID id, WallChoice choice) {
        actor.must(Role.CLERK);
        var rows = jdbc.sql("""
                update wallmap.wall_token set screens = :screens, seconds = :seconds, campaigns = :campaigns, unit_id = :unit
                 where tenant_id = :tenant and id = :id and revoked_at is null
                """)
            .param("screens", words(choice.screens())).param("seconds", choice.seconds()).param("campaigns", choice.campaigns().toArray(UUID[]::new))
            .param("unit", choice.unit()).param("id", id).update();
        if (rows == 0) {
            throw new NotFound("墙面令牌", id);
        }
        events.publishEvent(new Audited(actor, "wall-token.changed", id.toString(), true, Map.of("id", id)));
    }

    /// Ends a token at once; ending it again changes nothing.
    public void revoke(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        var rows = jdbc.sql("""
                update wallmap.wall_token set revoked_at = coalesce(revoked_at, :at) where tenant_id = :tenant and id = :id
                """)
            .param("id", id).param("at", clock.now().atOffset(ZoneOffset.UTC)).update();
        if (rows == 0) {
            throw new NotFound("墙面令牌", id);
        }
        events.publishEvent(new Audited(actor, "wall-token.revoked", id.toString(), true, Map.of()));
    }

    /// All tokens, the newest first, without the secrets.
    @Transactional(readOnly = true)
    public List<Kept> all() {
        return jdbc.sql("select * from wallmap.wall_token where tenant_id = :tenant order by made_at desc, id")
            .query((row, n) -> new Kept(row.getObject("id", UUID.class), row.getString("name"), row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), instant(row.getObject("revoked_at", OffsetDateTime.class)), choice(row)))
            .list();
    }

    /// What the screen with this token turns; absent if the token opens nothing.
    @Transactional(readOnly = true)
    public Optional<WallChoice> opened(@Nullable String token) {
        return token == null ? Optional.empty()
            : jdbc.sql("select * from wallmap.wall_token where tenant_id = :tenant and token_hash = :hash and revoked_at is null")
                .param("hash", hash(token)).query((row, n) -> choice(row)).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Screen> screen(@Nullable String token) {
        return opened(token).map(choice -> new Screen(choice.screens().stream().map(WallScreen::name).collect(Collectors.toSet()), choice.campaigns(), choice.unit()));
    }

    private static WallChoice choice(ResultSet row) throws SQLException {
        return new WallChoice(Arrays.stream((String[]) row.getArray("screens").getArray()).map(WallScreen::valueOf).toList(), row.getInt("seconds"),
            List.of((UUID[]) row.getArray("campaigns").getArray()), row.getObject("unit_id", UUID.class));
    }

    private static String[] words(List<WallScreen> screens) {
        return screens.stream().map(WallScreen::name).toArray(String[]::new);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A token as it is shown once.
    record Made(UUID id, String name, String token) {}

    /// A token as it is listed.
    record Kept(UUID id, String name, String madeBy, Instant madeAt, @Nullable Instant revokedAt, WallChoice choice) {}
}
