package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaigns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the chain of an item as its page shows it.
@Component
@Transactional(readOnly = true)
class ItemChain {

    /// @param mends whether the reader may fill gaps, `leads` whether the reader speaks for the lead unit or the supervision office
    record View(UUID item, int version, Chain chain, List<Duty> assists, Map<UUID, Who> people, Map<UUID, String> units, boolean mends, boolean leads) {}

    /// An assisting unit with what it owes; nothing is said of it yet where `assist` is absent.
    record Duty(UUID unit, @Nullable Assist assist, int daysLate, boolean own, List<AssistStore.Act> acts) {}

    private final Chains chains;
    private final Assists assists;
    private final Campaigns campaigns;
    private final Organization organization;
    private final BusinessClock clock;

    ItemChain(Chains chains, Assists assists, Campaigns campaigns, Organization organization, BusinessClock clock) {
        this.chains = chains;
        this.assists = assists;
        this.campaigns = campaigns;
        this.organization = organization;
        this.clock = clock;
    }

    public View of(Actor actor, UUID id) {
        var item = campaigns.item(id);
        var chain = chains.of(id);
        var duties = duties(actor, item.assistUnits(), assists.of(id), clock.today());
        var people = Stream.of(chain.links().stream().flatMap(link -> link.people().stream()).flatMap(meant -> Stream.concat(Stream.ofNullable(meant.person()), meant.candidates().stream())),
            chain.overall().stream().flatMap(overall -> overall.heads().stream()), Stream.ofNullable(chain.proposed())).flatMap(each -> each).collect(Collectors.toList());
        var units = new LinkedHashMap<UUID, String>();
        var known = organization.unitsById();
        Stream.of(chain.links().stream().map(Chain.Link::unit), chain.overall().stream().map(Chain.Overall::unit), duties.stream().map(Duty::unit)).flatMap(each -> each)
            .filter(unit -> unit != null && known.containsKey(unit)).forEach(unit -> units.put(unit, known.get(unit).label()));
        var clerk = actor.has(Role.CLERK);
        var lead = item.leadUnit() != null && actor.has(Role.LIAISON) && actor.covers(item.leadUnit());
        return new View(id, item.version(), chain, duties, Who.of(organization, people), units, clerk, clerk || lead);
    }

    private List<Duty> duties(Actor actor, List<UUID> assisting, List<Assist> said, LocalDate today) {
        var duties = new ArrayList<Duty>();
        var byUnit = said.stream().collect(Collectors.toMap(Assist::unitId, each -> each));
        var units = Stream.concat(assisting.stream(), said.stream().map(Assist::unitId)).distinct().toList();
        for (var unit : units) {
            var assist = byUnit.get(unit);
            duties.add(new Duty(unit, assist, assist == null ? 0 : assist.daysLate(today), actor.has(Role.LIAISON) && actor.covers(unit),
                assist == null ? List.of() : assists.acts(assist.id())));
        }
        return duties;
    }
}
