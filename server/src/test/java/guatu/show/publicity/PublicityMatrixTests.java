package guatu.show.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Role × state × verb: allowed exactly where the table says so, for own and other units alike, for publications belong to the whole city.
@GuatuTest
class PublicityMatrixTests {

    /// Verb and role, and the one state in which it is let through.
    private static final Map<String, Map<Role, List<PublicationState>>> ALLOWED = Map.of(
        "business", Map.of(Role.LEADER, List.of(PublicationState.PROPOSED)),
        "secrecy", Map.of(Role.SECRECY_REVIEWER, List.of(PublicationState.BUSINESS_REVIEWED)),
        "release", Map.of(Role.RELEASER, List.of(PublicationState.SECRECY_REVIEWED)),
        "return", Map.of(Role.LEADER, List.of(PublicationState.PROPOSED), Role.SECRECY_REVIEWER, List.of(PublicationState.BUSINESS_REVIEWED), Role.RELEASER,
            List.of(PublicationState.SECRECY_REVIEWED)),
        "withdraw", Map.of(Role.RELEASER, List.of(PublicationState.RELEASED)),
        "correct", Map.of(Role.CLERK, List.of(PublicationState.RELEASED)));

    @Autowired
    Publicity publicity;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Organization organization;
    @Autowired
    MockMvcTester mvc;

    @Test
    void letsThroughExactlyWhatTheTableSays() {
        var campaign = campaign();
        for (var verb : ALLOWED.keySet()) {
            for (var role : Role.values()) {
                for (var state : PublicationState.values()) {
                    var publication = inState(campaign, state);
                    var status = mvc.post().uri("/api/publications/" + publication + "/" + verb).with(Actors.as(Actors.at(UUID.randomUUID(), EnumSet.of(role)))).with(csrf())
                        .header("Command-Id", Ids.next()).contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"写错了\",\"title\":\"更正\",\"text\":\"第一件的期限应为十一月底。\"}")
                        .exchange().getResponse().getStatus();
                    var allowed = ALLOWED.get(verb).getOrDefault(role, List.of()).contains(state);
                    var roleKnown = ALLOWED.get(verb).containsKey(role);
                    assertThat(status).as(verb + " by " + role + " on " + state).satisfies(code -> {
                        if (allowed) {
                            assertThat(code).isBetween(200, 201);
                        } else if (roleKnown) {
                            assertThat(code).isIn(403, 422);
                        } else {
                            assertThat(code).isEqualTo(403);
                        }
                    });
                }
            }
        }
    }

    private UUID inState(UUID campaign, PublicationState state) {
        var id = publicity.propose(Actors.clerk(), campaign, "公示");
        switch (state) {
            case PROPOSED -> { }
            case BUSINESS_REVIEWED -> publicity.passBusiness(Hands.LEADER, id);
            case SECRECY_REVIEWED -> Hands.reviewed(publicity, id);
            case RELEASED -> Hands.released(publicity, id);
            case RETURNED -> publicity.giveBack(Hands.LEADER, id, "不妥");
            case WITHDRAWN -> publicity.withdraw(Hands.RELEASER, Hands.released(publicity, id), "有误");
        }
        return id;
    }

    private UUID campaign() {
        var unit = NewUnit.of("明湖区", UnitKind.COUNTY);
        organization.createAll(Hands.CLERK, List.of(unit));
        var campaign = campaigns.open(Hands.CLERK, NewCampaign.ofYear("攻坚", 2026)).id();
        var item = campaigns.addItems(Hands.CLERK, campaign, List.of(NewItem.of("0001", "老旧小区改造").by(unit.id(), List.of(), unit.id()))).getFirst().id();
        campaigns.move(List.of(item), ItemState.HANDED_OVER);
        return campaign;
    }
}
