package guatu.plan.responsibility.paper;

import guatu.ground.documents.Paper;
import guatu.ground.documents.Templates;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.responsibility.version.HandedRow;
import guatu.plan.responsibility.version.Versions;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlannedActivity;
import guatu.plan.schedule.Schedules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 任务单、时间表、路线图: the door to papers of items, units and campaigns.
@Service
@Transactional(readOnly = true)
public class Papers {

    private final Campaigns campaigns;
    private final Versions versions;
    private final Schedules schedules;
    private final Organization organization;
    private final Templates templates;
    private final TenantDirectory tenants;
    private final BusinessClock clock;

    Papers(Campaigns campaigns, Versions versions, Schedules schedules, Organization organization, Templates templates, TenantDirectory tenants, BusinessClock clock) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.schedules = schedules;
        this.organization = organization;
        this.templates = templates;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// The figures of one item as it stands today.
    public PaperData ofItem(UUID id) {
        var item = campaigns.item(id);
        return data(campaigns.get(item.campaignId()), item.title(), campaigns.get(item.campaignId()).listVersion(), List.of(versions.today(item)));
    }

    /// The figures of what a unit leads, or of the whole campaign; of the newest version unless another is named.
    public PaperData ofList(UUID campaign, @Nullable UUID unit, @Nullable Integer version) {
        var of = campaigns.get(campaign);
        var n = version == null ? of.listVersion() : version;
        var rows = n == 0 ? versions.today(campaign) : versions.rows(campaign, n);
        var led = unit == null ? rows : rows.stream().filter(row -> unit.equals(row.leadUnit())).toList();
        return data(of, unit == null ? of.name() : organization.unit(unit).name(), n, led);
    }

    /// The figures of these rows of a version under an owner's name.
    public PaperData data(Campaign campaign, String owner, int version, List<HandedRow> rows) {
        var plans = schedules.ofItems(rows.stream().map(HandedRow::itemId).toList());
        return new PaperData(tenants.name(Tenants.current()), campaign.name(), owner, version, campaign.from(), campaign.to(), clock.today(),
            rows.stream().map(row -> task(row, plans.get(row.itemId()))).toList());
    }

    /// The paper in the words of its template.
    public Paper paper(PaperKind kind, PaperData data) {
        if (data.tasks().isEmpty()) {
            throw new Refusal("paper.nothing", data.owner());
        }
        return PaperSetter.of(kind, data, templates.fill(kind.key(), Map.of("行动", data.campaign(), "单位", data.owner(), "版次", version(data.version()),
            "事项数", String.valueOf(data.tasks().size()), "起", day(data.from()), "止", day(data.to()))));
    }

    /// 第2版; a list that was never handed over has none.
    public static String version(int n) {
        return n == 0 ? "未下达" : "第" + n + "版";
    }

    /// 2026年9月3日.
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static PaperData.Task task(HandedRow row, @Nullable Plan plan) {
        var steps = new ArrayList<PaperData.Step>();
        if (plan == null) {
            row.nodes().stream().filter(node -> node.due() != null)
                .forEach(node -> steps.add(new PaperData.Step(node.label() + " " + node.text(), null, node.due(), node.due(), true, false)));
            return new PaperData.Task(row, null, row.due(), steps);
        }
        plan.activities().stream().sorted(Comparator.comparing(PlannedActivity::redLine).thenComparing(PlannedActivity::sort)).forEach(one -> steps.add(
            new PaperData.Step(one.name(), one.node() ? null : one.earlyStart(), one.target(), one.redLine(), one.node(), one.critical())));
        return new PaperData.Task(row, plan.target(), plan.redLine(), steps);
    }
}
