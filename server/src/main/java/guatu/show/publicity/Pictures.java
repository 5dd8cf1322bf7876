package guatu.show.publicity;

import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.Unit;
import guatu.show.wallmap.Card;
import guatu.show.wallmap.Story;
import guatu.show.wallmap.WallMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes the picture of a campaign as it hangs: the whole, each item's story, each unit's page.
@Component
class Pictures {

    private final WallMap map;
    private final Organization organization;
    private final TenantDirectory tenants;
    private final JsonMapper json;

    Pictures(WallMap map, Organization organization, TenantDirectory tenants, JsonMapper json) {
        this.map = map;
        this.organization = organization;
        this.tenants = tenants;
        this.json = json;
    }

    Picture take(UUID campaign, String title) {
        var board = map.board(campaign);
        var heads = heads();
        var snapshot = Snapshot.of(title, tenants.name(Tenants.current()), board, heads);
        if (snapshot.items() == 0) {
            throw new Refusal("publicity.nothing", board.name());
        }
        var cards = board.cards().stream().filter(Card::handedOver).toList();
        var stories = map.stories(cards.stream().map(Card::itemId).toList());
        return new Picture(snapshot.title(), snapshot.dataDate(), snapshot.items(), json.writeValueAsString(snapshot), pages(snapshot, cards, stories), masked(cards, snapshot, stories));
    }

    /// Names that may not stand in public text: everybody who is not the head of a unit.
    Set<String> persons() {
        var names = new HashSet<String>();
        var heads = new HashSet<String>();
        for (var unit : organization.units()) {
            organization.people(unit.id()).forEach(person -> (person.head() ? heads : names).add(person.name()));
        }
        names.removeAll(heads);
        return names;
    }

    private List<Page> pages(Snapshot snapshot, List<Card> cards, Map<UUID, Story> stories) {
        var promises = snapshot.promises().stream().collect(Collectors.toMap(Snapshot.Promise::id, promise -> promise));
        var pages = new ArrayList<Page>();
        for (var card : cards) {
            var story = Objects.requireNonNull(stories.get(card.itemId()));
            pages.add(Page.of("items/" + card.itemId(), json.writeValueAsString(ItemStory.of(snapshot, card, Objects.requireNonNull(promises.get(card.itemId())), story))));
        }
        UnitPage.of(snapshot).forEach(unit -> pages.add(Page.of("units/" + unit.id(), json.writeValueAsString(unit))));
        return pages;
    }

    private static Map<String, CheckList.Count> masked(List<Card> cards, Snapshot snapshot, Map<UUID, Story> stories) {
        var shown = Stream.concat(snapshot.promises().stream().map(Snapshot.Promise::head), snapshot.places().stream().map(Snapshot.Place::head))
            .filter(Objects::nonNull).map(Snapshot.Head::name).collect(Collectors.toSet());
        var named = cards.stream().flatMap(card -> Stream.of(card.leader(), card.firstResponsible(), card.directResponsible())).filter(Objects::nonNull)
            .filter(name -> !shown.contains(name)).distinct().count();
        var few = stories.values().stream().flatMap(story -> story.goals().stream()).filter(goal -> Masking.tooSmall(goal.verified(), goal.unit())).count()
            + stories.values().stream().flatMap(story -> story.facts().stream()).filter(fact -> Masking.tooSmall(fact.value(), fact.unit())).count();
        return Map.of("head", new CheckList.Count(shown.size(), 0), "staff", new CheckList.Count(0, (int) named), "small-cell", new CheckList.Count(0, (int) few));
    }

    private Map<UUID, Person> heads() {
        var heads = new HashMap<UUID, Person>();
        for (var unit : organization.units()) {
            head(unit).ifPresent(head -> heads.put(unit.id(), head));
        }
        return heads;
    }

    private Optional<Person> head(Unit unit) {
        return organization.people(unit.id()).stream().filter(person -> person.head() && person.active()).findFirst();
    }
}
