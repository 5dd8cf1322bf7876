package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.documents.Format;
import guatu.ground.documents.Paper;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@GuatuTest
class BulletinsTests extends AprilsBulletin {

    @Autowired
    Periods periods;
    @Autowired
    IssuedPapers issued;
    @Autowired
    Ledger ledger;
    @Autowired
    Heard heard;

    @Test
    void numbersSealsAndTellsOnApproval() {
        submit();
        var head = ledger.head();
        bulletins.approve(LEADER, id, version());

        var open = bulletins.approved(id);
        assertThat(open.number()).matches("通报〔2026〕[1-9]\\d*号");
        assertThat(open.ledgerHead()).isEqualTo(head);
        assertThat(ledger.head()).isNotEqualTo(head);
        assertThat(open.ranking().getFirst().rows()).extracting(PublicBulletin.PublicRank::unitId).containsExactly(town.north().id(), town.south().id());
        assertThat(open.figures()).filteredOn(figure -> figure.label().equals("完成率")).singleElement()
            .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("21.4"));
        assertThat(open.figures()).filteredOn(figure -> figure.label().equals("资金到位率")).singleElement().extracting(PublicBulletin.PublicFigure::value).isNull();
        var kept = read(() -> issued.find(id).orElseThrow());
        assertThat(Canonical.sha256(kept.paper())).isEqualTo(kept.sha256()).isEqualTo(open.sha256());
        assertThat(bulletins.sealed(id).verify()).isEqualTo(new Paper.Verify(head, "http://127.0.0.1:" + port(head, id) + "/open/check/" + head, "存证链首（签发前）"));
        assertThat(heard.last).isEqualTo(new BulletinApproved(id, town.april(), town.campaign(), open.title(), CLERK.person(), CLERK.name()));
        assertThat(bulletins.approvedOf(town.campaign())).containsExactly(open);
    }

    private String port(String head, UUID bulletin) {
        return bulletins.sealed(bulletin).verify().address().replaceAll("^http://127.0.0.1:(\\d+)/open/check/" + head + "$", "$1");
    }

    @Test
    void isAFileInThreeFormats() {
        submit();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bulletins.paper(id, Format.PDF));
        bulletins.approve(LEADER, id, version());
        assertThat(bulletins.paper(id, Format.DOCX)).startsWith('P', 'K');
        assertThat(bulletins.paper(id, Format.PDF)).startsWith('%', 'P', 'D', 'F');
        assertThat(bulletins.paper(id, Format.OFD)).startsWith('P', 'K');
    }

    @Test
    void countsItsNumbersWithoutGaps() {
        submit();
        bulletins.approve(LEADER, id, version());
        var first = Integer.parseInt(bulletins.approved(id).number().replaceAll(".*〕(\\d+)号", "$1"));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> transactions.executeWithoutResult(_ -> {
            issued.next(2026);
            throw new IllegalStateException("killed before the commit");
        }));
        assertThat(read(() -> issued.next(2026))).isEqualTo(first + 1);
    }

    @Test
    void isNeverApprovedByItsDrafterWhateverTheirRoles() {
        var both = new Actor(CLERK.person(), CLERK.name(), CLERK.unit(), EnumSet.of(Role.CLERK, Role.LEADER), CLERK.scope());
        submit();
        refuses("bulletin.same-person", () -> bulletins.approve(both, id, version()));
        refuses("bulletin.same-person", () -> bulletins.giveBack(both, id, version(), "再想想"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> bulletins.approve(CLERK, id, version()));
    }

    @Test
    void isNotApprovedByALeaderWhoWroteAtIt() {
        var both = Actors.at(UUID.randomUUID(), EnumSet.of(Role.CLERK, Role.LEADER));
        bulletins.reword(both, id, version(), "四月通报", "完成率{{完成率}}", "");
        submit();
        refuses("bulletin.same-person", () -> bulletins.approve(both, id, version()));
        bulletins.approve(LEADER, id, version());
        assertThat(bulletins.approved(id).paragraphs()).containsExactly("完成率21.4%");
    }

    @Test
    void waitsForTheWindowAndTheAnswers() {
        towns.on("2026-05-11");
        refuses("bulletin.window-open", this::submit);
        var dispute = months.dispute(Actors.liaison(town.north().id()), town.april(),
            new NewDispute(town.north().id(), null, DisputedFigure.Kind.RED, "0", "已核验", "核验单"));
        towns.on("2026-05-12");
        refuses("bulletin.disputes-open", this::submit);
        months.decide(CLERK, town.april(), dispute, true, "0", "核验单补到");
        submit();
        bulletins.approve(LEADER, id, version());
        var open = bulletins.approved(id);
        assertThat(open.ranking().getFirst().rows().getFirst().revised()).isTrue();
        assertThat(open.notes()).singleElement().asString().contains("红灯数", "更正为0（r）");
        var snapshot = read(() -> periods.snapshot(town.april()));
        assertThat(open.ranking().getFirst().rows().getFirst().red()).isEqualTo(snapshot.classes().getFirst().rows().getFirst().red());
    }

    @Test
    void leavesNeitherNumberNorPaperBehindWhenApprovalFails() {
        submit();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> transactions.executeWithoutResult(_ -> {
            bulletins.approve(LEADER, id, version());
            throw new IllegalStateException("killed before the commit");
        }));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bulletins.approved(id));
        assertThat(read(() -> store.get(id)).state()).isEqualTo(BulletinState.SUBMITTED);
    }

    @Test
    void staysInsideTheOfficeUntilItIsApproved() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> pages.page(Actors.liaison(town.north().id()), id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bulletins.approved(id));
    }

    @Test
    void namesNoPerson() {
        submit();
        bulletins.approve(LEADER, id, version());
        assertThat(read(() -> issued.find(id).orElseThrow()).open()).doesNotContain(CLERK.name(), LEADER.name());
    }
}
