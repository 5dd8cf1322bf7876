package guatu.watch.supervision;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.run.progress.ProgressBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A town whose items nobody works on: yellow on 2026-01-15, red on 2026-06-30.
@TestComponent
class SlipTown {

    static final String YELLOW = "2026-01-15";
    static final String RED = "2026-06-30";

    final UUID office;
    final Actor clerk;
    final Actor releaser;

    private final Campaigns campaigns;
    private final Organization organization;
    private final ProgressBoard board;
    private final TenantJdbc jdbc;
    private final TransactionTemplate transactions;
    private final MockMvcTester mvc;

    SlipTown(Campaigns campaigns, Organization organization, ProgressBoard board, TenantJdbc jdbc, TransactionTemplate transactions, MockMvcTester mvc) {
        this.campaigns = campaigns;
        this.organization = organization;
        this.board = board;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.mvc = mvc;
        this.office = Ids.next();
        this.clerk = Actors.at(office, Set.of(Role.CLERK));
        this.releaser = Actors.at(office, Set.of(Role.RELEASER));
    }

    UUID unit() {
        return organization.create(clerk, NewUnit.of("征收局" + Ids.next(), UnitKind.DEPARTMENT)).id();
    }

    /// Items of a new campaign, handed over to a unit on 2026-01-12, each planned from 2026-01-05 to 2026-11-30.
    List<Item> items(UUID lead, int count) {
        at("2026-01-12");
        return transactions.execute(_ -> {
            var campaign = campaigns.open(clerk, NewCampaign.ofYear("攻坚行动", 2026)).id();
            var items = campaigns.addItems(clerk, campaign, IntStream.rangeClosed(1, count)
                .mapToObj(n -> NewItem.of("" + n, "沿江片区征迁 " + n).by(lead, List.of(), null).within(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 11, 30))).toList());
            campaigns.freezeList(clerk, campaign);
            campaigns.move(items.stream().map(Item::id).toList(), ItemState.HANDED_OVER);
            return items;
        });
    }

    Item item() {
        return items(unit(), 1).getFirst();
    }

    void endDay(Item item, String day) {
        at(day);
        board.evaluate(item.campaignId(), LocalDate.parse(day));
    }

    static void at(String day) {
        TestWorld.at(day + "T02:00:00Z");
    }

    List<Slip> slips(SlipStore store, Item item) {
        return transactions.execute(_ -> store.ofItem(item.id()));
    }

    Slip newest(SlipStore store, Item item, SlipKind kind) {
        return slips(store, item).stream().filter(slip -> slip.kind() == kind).findFirst().orElseThrow();
    }

    /// Proposes by a day's end and issues what was proposed of this kind.
    Slip issued(Slips slips, SlipStore store, Item item, SlipKind kind) {
        endDay(item, kind == SlipKind.WARNING ? YELLOW : RED);
        var slip = newest(store, item, kind);
        slips.issue(clerk, List.of(order(slip)));
        return newest(store, item, kind);
    }

    static SlipOrder order(Slip slip) {
        return new SlipOrder(slip.id(), slip.version(), null, null, null, null);
    }

    int count(String sql, UUID id) {
        return transactions.execute(_ -> jdbc.sql(sql).param("id", id).query(Integer.class).single());
    }

    MvcTestResult post(Actor actor, String path, String body) {
        return mvc.post().uri("/api/slips" + path).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next())
            .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri("/api" + path).with(Actors.as(actor)).exchange();
    }
}
