package guatu.plan.responsibility.binding;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A small town for tests of duties: a government, a lead unit, an assisting unit, a campaign.
@TestComponent
class DutyTown {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    final Actor clerk = Actors.clerk();
    private final Organization organization;
    private final Campaigns campaigns;
    private final MockMvcTester mvc;

    DutyTown(Organization organization, Campaigns campaigns, MockMvcTester mvc) {
        this.organization = organization;
        this.campaigns = campaigns;
        this.mvc = mvc;
    }

    UUID unit(String name, UnitKind kind) {
        return organization.create(clerk, NewUnit.of(name + Ids.next().toString().substring(20), kind)).id();
    }

    UUID person(String name, UUID unit) {
        return organization.createPerson(clerk, NewPerson.of(name, unit, "副市长")).id();
    }

    UUID campaign() {
        return campaigns.open(clerk, NewCampaign.ofYear("攻坚" + Ids.next(), 2026)).id();
    }

    Item item(UUID campaign, UUID lead, List<UUID> assist, String leader, String first, String direct) {
        return campaigns.addItems(clerk, campaign, List.of(NewItem.of("0001", "江滨路交地").by(lead, assist, null).led(leader, first, direct)
            .within(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))).getFirst();
    }

    Item now(Item item) {
        return campaigns.item(item.id());
    }

    static Actor acting(UUID person, UUID unit, Role role) {
        return new Actor(person, "测试员", unit, Set.of(role), Set.of(unit));
    }

    MvcTestResult post(Actor actor, String path, String body) {
        return mvc.post().uri("/api" + path).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    MvcTestResult put(Actor actor, String path, String body) {
        return mvc.put().uri("/api" + path).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri("/api" + path).with(Actors.as(actor)).exchange();
    }
}
