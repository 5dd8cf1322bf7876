package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Roster;
import guatu.ground.organization.Organization;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 日历订阅: links that a person makes and revokes, and what a calendar reads through them.
@Component
@Transactional
class CalendarFeed {

    private static final int MOST = 5;
    private static final Duration NOTED = Duration.ofHours(1);
    private static final int BEHIND = 31;
    private static final int AHEAD = 400;

    private final Feeds feeds;
    private final FeedToken tokens;
    private final Inbox inbox;
    private final Roster roster;
    private final DeskWords words;
    private final Organization organization;
    private final PublicAddress address;
    private final List<UnitDates> dates;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    CalendarFeed(Feeds feeds, FeedToken tokens, Inbox inbox, Roster roster, DeskWords words, Organization organization,
            PublicAddress address, List<UnitDates> dates, ApplicationEventPublisher events, BusinessClock clock) {
        this.feeds = feeds;
        this.tokens = tokens;
        this.inbox = inbox;
        this.roster = roster;
        this.words = words;
        this.organization = organization;
        this.address = address;
        this.dates = List.copyOf(dates);
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Feed> of(Actor actor) {
        return feeds.of(actor.person());
    }

    /// Makes a link; its token is shown by `token` when it is made, and never again.
    UUID make(Actor actor, String name, boolean ofUnit) {
        if (feeds.of(actor.person()).size() >= MOST) {
            throw new Refusal("inbox.feed-too-many", MOST);
        }
        var id = Ids.next();
        var token = tokens.of(id);
        feeds.add(new Feed(id, actor.person(), name.strip(), FeedToken.hash(token), clock.now(), null, null, ofUnit ? actor.unit() : null));
        events.publishEvent(new Audited(actor, "feed.made", name.strip(), true, Map.of("feed", id)));
        return id;
    }

    String token(Actor actor, UUID id) {
        return feeds.of(actor.person()).stream().filter(feed -> feed.id().equals(id)).findFirst().map(feed -> tokens.of(feed.id())).orElseThrow(() -> new NotFound("feed", id));
    }

    void revoke(Actor actor, UUID id) {
        if (!feeds.revoke(actor.person(), id, clock.now())) {
            throw new NotFound("feed", id);
        }
        events.publishEvent(new Audited(actor, "feed.revoked", "", true, Map.of("feed", id)));
    }

    /// What a calendar reads through a link that holds, of a person still in office. The signature of the token was checked before.
    Optional<String> read(UUID id, String token, boolean tasks) {
        var now = clock.now();
        return feeds.find(id).filter(feed -> MessageDigest.isEqual(feed.tokenHash(), FeedToken.hash(token)))
            .flatMap(feed -> {
                feeds.used(id, now, now.minus(NOTED));
                return roster.of(feed.personId()).map(actor -> text(actor, feed, tasks));
            });
    }

    /// A unit's calendar ends when the person who made the link works elsewhere.
    private String text(Actor actor, Feed feed, boolean tasks) {
        var unit = feed.unitId();
        if (unit == null || !unit.equals(actor.unit())) {
            return ICalendar.of(words.title(Locale.SIMPLIFIED_CHINESE), unit == null ? entries(actor, inbox.mine(actor)) : List.of(), List.of(), tasks);
        }
        var units = organization.subtree(unit);
        var days = dates.stream().flatMap(source -> source.of(units, clock.today().minusDays(BEHIND), clock.today().plusDays(AHEAD)).stream())
            .map(date -> new ICalendar.Day(date.id(), date.title(), date.why() + "\n" + address.of(date.link()), address.of(date.link()), date.on())).toList();
        return ICalendar.of(organization.unit(unit).label() + " · " + words.title(Locale.SIMPLIFIED_CHINESE), entries(actor, inbox.ofUnits(units)), days, tasks);
    }

    private List<ICalendar.Entry> entries(Actor actor, List<Duty> duties) {
        return words.lines(actor, duties, Locale.SIMPLIFIED_CHINESE).stream().filter(line -> line.due() != null)
            .map(line -> new ICalendar.Entry(line.id(), line.verb() + "：" + line.title(), line.why() + "\n" + line.asWhom() + "\n" + line.url(), line.url(),
                Objects.requireNonNull(line.due()), line.openedAt())).toList();
    }
}
