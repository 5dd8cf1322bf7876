package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/// Who may do what to an account in which state, through HTTP.
@GuatuTest
class AccountsMatrixTests extends AccountCalledFor {

    @ParameterizedTest
    @CsvSource({
        // state,   own sign, other sign, clerk sign, own decide, other decide, clerk decide, leader decide
        "OPEN,      200,      404,        403,        403,        403,          422,          403",
        "SIGNED,    422,      404,        403,        403,        403,          200,          403",
        "ACCEPTED,  422,      404,        403,        403,        403,          422,          403",
        "RETURNED,  200,      404,        403,        403,        403,          422,          403"})
    void theUnitSignsAndAClerkDecides(AccountState state, int ownSign, int otherSign, int clerkSign, int ownDecide, int otherDecide, int clerkDecide, int leaderDecide) {
        bring(state);
        var other = signer(town.unit());
        assertThat(sign(other)).hasStatus(otherSign);
        assertThat(sign(CLERK)).hasStatus(clerkSign);
        assertThat(decide(liaison, true, null)).hasStatus(ownDecide);
        assertThat(decide(other, true, null)).hasStatus(otherDecide);
        assertThat(decide(Actors.at(UUID.randomUUID(), Set.of(Role.LEADER)), true, null)).hasStatus(leaderDecide);
        if (clerkDecide == 200) {
            assertThat(sign(liaison)).hasStatus(ownSign);
            assertThat(decide(CLERK, true, null)).hasStatus(clerkDecide);
        } else {
            assertThat(decide(CLERK, true, null)).hasStatus(clerkDecide).bodyJson().extractingPath("$.code").isEqualTo("account.wrong-state");
            assertThat(sign(liaison)).hasStatus(ownSign);
        }
    }

    @ParameterizedTest
    @CsvSource({"clerk,200", "leader,200", "verifier,200", "own,200", "other,404", "administrator,403", "nobody,401"})
    void officersReadEveryAccountAndALiaisonTheOwn(String who, int status) {
        var actor = switch (who) {
            case "clerk" -> CLERK;
            case "leader" -> Actors.at(UUID.randomUUID(), Set.of(Role.LEADER));
            case "verifier" -> Actors.verifier(UUID.randomUUID());
            case "own" -> liaison;
            case "other" -> Actors.liaison(UUID.randomUUID());
            case "administrator" -> Actors.at(UUID.randomUUID(), Set.of(Role.SYS_ADMIN));
            default -> null;
        };
        var asked = mvc.get().uri(path(""));
        assertThat(actor == null ? asked.exchange() : asked.with(Actors.as(actor)).exchange()).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"clerk,204,201", "own,403,403", "leader,403,403"})
    void onlyAClerkMakesTheRuleAndCallsForAnAccount(String who, int rule, int call) {
        var actor = who.equals("clerk") ? CLERK : who.equals("own") ? liaison : Actors.at(UUID.randomUUID(), Set.of(Role.LEADER));
        assertThat(mvc.put().uri("/api/campaigns/" + item.campaignId() + "/accounts/rule").with(Actors.as(actor)).with(csrf()).contentType(MediaType.APPLICATION_JSON)
            .content("{\"nodes\":\"LAST\",\"from\":\"2026-06-01\"}")).hasStatus(rule);
        assertThat(mvc.post().uri("/api/items/" + item.id() + "/accounts").with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next())
            .contentType(MediaType.APPLICATION_JSON).content("{\"node\":\"" + node + "\"}")).hasStatus(call);
    }

    private void bring(AccountState state) {
        if (state != AccountState.OPEN) {
            assertThat(sign(liaison)).hasStatusOk();
        }
        if (state == AccountState.ACCEPTED || state == AccountState.RETURNED) {
            assertThat(decide(CLERK, state == AccountState.ACCEPTED, "看过了")).hasStatusOk();
        }
    }
}
