package guatu.show.bulletin;

import guatu.ground.documents.Paper;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Gives an approved bulletin its number and paper and seals it in the ledger.
@Component
class Approving {

    private static final String SERIES = "通报";

    private final Periods periods;
    private final Disputes disputes;
    private final IssuedPapers issued;
    private final Organization organization;
    private final TenantDirectory tenants;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final String address;

    Approving(Periods periods, Disputes disputes, IssuedPapers issued, Organization organization, TenantDirectory tenants, Ledger ledger, BusinessClock clock,
            @Value("${guatu.public-url:}") String address, @Value("${server.port:8080}") int port) {
        this.periods = periods;
        this.disputes = disputes;
        this.issued = issued;
        this.organization = organization;
        this.tenants = tenants;
        this.ledger = ledger;
        this.clock = clock;
        this.address = address.isBlank() ? "http://127.0.0.1:" + port : address.replaceAll("/+$", "");
    }

    void seal(Actor actor, Bulletin approved) {
        var snapshot = periods.snapshot(approved.periodId());
        var told = disputes.of(approved.periodId());
        var today = clock.today();
        var head = ledger.head();
        var number = SERIES + "〔" + today.getYear() + "〕" + issued.next(today.getYear()) + "号";
        var seal = new BulletinPaper.Seal(number, today, new Paper.Verify(head, address + "/open/check/" + head, "存证链首（签发前）"));
        var office = office(approved);
        var paper = Canonical.write(BulletinPaper.of(snapshot, told, approved, office, seal));
        var sha256 = Canonical.sha256(paper);
        var open = Canonical.write(OpenSide.of(snapshot, told, approved, seal, office, sha256, head));
        issued.add(new IssuedPapers.Issued(approved.id(), approved.campaignId(), number, today, paper, open, sha256, head));
        ledger.append("bulletin.approved", approved.id(), Map.of("number", number, "sha256", sha256, "snapshot", periods.get(approved.periodId()).sha256(),
            "draftedBy", approved.draftedBy(), "approvedBy", actor.person()));
    }

    /// The paper as it would go out now, without number, date and seal.
    Paper preview(Bulletin draft) {
        return BulletinPaper.of(periods.snapshot(draft.periodId()), disputes.of(draft.periodId()), draft, office(draft), BulletinPaper.Seal.DRAFT);
    }

    /// The drafter's unit issues it; an unknown drafter's papers go out in the government's name.
    private String office(Bulletin one) {
        var units = organization.unitsById();
        return organization.people(List.of(one.draftedBy())).stream().map(Person::unitId).map(units::get).filter(Objects::nonNull).findFirst()
            .map(unit -> unit.name()).orElseGet(() -> tenants.name(Tenants.current()));
    }
}
