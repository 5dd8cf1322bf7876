package guatu.ground.organization;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 分管: the door to which leader answers for which units and fields, now and before.
@Service
@Transactional
public class Portfolios {

    private final PortfolioRows rows;
    private final Organization organization;
    private final ApplicationEventPublisher events;

    Portfolios(PortfolioRows rows, Organization organization, ApplicationEventPublisher events) {
        this.rows = rows;
        this.organization = organization;
        this.events = events;
    }

    /// All that ever held, the oldest first.
    @Transactional(readOnly = true)
    public List<Portfolio> all() {
        return rows.all();
    }

    /// A leader takes a unit or a field from a day on. The same unit or field stays with one leader at a time.
    public Portfolio begin(Actor actor, UUID person, @Nullable UUID unit, @Nullable String field, LocalDate from) {
        actor.must(Role.CLERK);
        var named = Names.optional("field", field);
        if ((unit == null) == (named == null)) {
            throw new BadInput("field", "portfolio.one-of-two");
        }
        var leader = organization.person(person);
        if (!leader.active()) {
            throw new Refusal("portfolio.person-left", leader.name());
        }
        var what = unit == null ? Objects.requireNonNull(named) : organization.unit(unit).label();
        for (var held : rows.all()) {
            if (Objects.equals(held.unitId(), unit) && Objects.equals(held.field(), named) && (held.to() == null || held.to().isAfter(from))) {
                throw new Refusal("portfolio.taken", what, organization.person(held.personId()).name(), held.from());
            }
        }
        var fresh = new Portfolio(Ids.next(), person, unit, named, from, null, actor.name(), null);
        rows.add(fresh);
        events.publishEvent(new Audited(actor, "portfolio.begun", leader.name(), true, Map.of("portfolio", fresh.id(), "of", what)));
        return fresh;
    }

    /// From that day on it no longer holds; the row stays as history.
    public Portfolio end(Actor actor, UUID id, LocalDate to) {
        actor.must(Role.CLERK);
        var held = rows.get(id);
        if (held.to() != null) {
            throw new Refusal("portfolio.ended", held.to());
        }
        if (to.isBefore(held.from())) {
            throw new Refusal("portfolio.days", held.from(), to);
        }
        rows.end(id, to, actor.name());
        events.publishEvent(new Audited(actor, "portfolio.ended", organization.person(held.personId()).name(), true, Map.of("portfolio", id, "to", to)));
        return rows.get(id);
    }
}
