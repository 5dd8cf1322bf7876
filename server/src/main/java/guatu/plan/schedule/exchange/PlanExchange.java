package guatu.plan.schedule.exchange;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.plan.campaign.Campaigns;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlanCalendar;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.PlanPreview;
import guatu.plan.schedule.Schedules;
import guatu.plan.schedule.exchange.ImportedPlan.TheirDates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 计划交换: reads a plan out of a file without saving it, says where our dates differ from the file's and why, and writes plans as files.
@Service
@Transactional(readOnly = true)
class PlanExchange {

    private static final int MOST_ACTIVITIES = 2_000;
    private static final String WORKBOOK = "PK";

    private final Schedules schedules;
    private final Campaigns campaigns;
    private final Calendars calendars;

    PlanExchange(Schedules schedules, Campaigns campaigns, Calendars calendars) {
        this.schedules = schedules;
        this.campaigns = campaigns;
        this.calendars = calendars;
    }

    /// What a file holds: the plan to be looked at and saved, what it would look like, and everything that differs.
    record Imported(PlanInput input, PlanPreview preview, List<Difference> differences, List<ImportNote> notes) {}

    /// A day that the file and our computation put differently; workdays, ours later is positive.
    record Difference(String id, String name, Side side, LocalDate theirs, LocalDate ours, int workdays, Why why) {}

    /// Which end of the activity.
    enum Side { START, FINISH }

    /// The likeliest reason: what was read otherwise of this activity, else what it depends on, else the calendar's holidays.
    enum Why { CONSTRAINT, LAG, DURATION, PREDECESSOR, CALENDAR }

    Imported read(UUID itemId, byte[] file) {
        var item = campaigns.item(itemId);
        var campaign = campaigns.get(item.campaignId());
        var begin = item.start() == null ? campaign.from() : item.start();
        var end = item.due() == null ? campaign.to() : item.due();
        var read = file.length > 1 && new String(file, 0, 2, StandardCharsets.US_ASCII).equals(WORKBOOK)
            ? PlanWorkbook.read(file, begin, end) : ProjectReading.of(ProjectFiles.read(file), begin, end);
        if (read.input().activities().isEmpty() || read.input().activities().size() > MOST_ACTIVITIES) {
            throw new Refusal("schedule.exchange.size", read.input().activities().size(), MOST_ACTIVITIES);
        }
        var preview = schedules.preview(read.input());
        return new Imported(read.input(), preview, differences(read, preview), read.notes());
    }

    private List<Difference> differences(ImportedPlan read, PlanPreview preview) {
        var theirs = read.dates().stream().collect(Collectors.toMap(TheirDates::id, one -> one, (one, _) -> one));
        var noted = read.notes().stream().filter(note -> note.id() != null).collect(Collectors.groupingBy(note -> String.valueOf(note.id()), Collectors.mapping(ImportNote::code, Collectors.toSet())));
        var differences = new ArrayList<Difference>();
        var differing = new HashSet<String>();
        for (var row : preview.activities()) {
            var dates = theirs.get(row.id());
            if (dates != null) {
                var why = why(noted.getOrDefault(row.id(), Set.of()), row.links().stream().anyMatch(link -> differing.contains(link.pred())));
                add(differences, dates, Side.START, dates.start(), row.earlyStart(), why);
                add(differences, dates, Side.FINISH, dates.finish(), row.earlyFinish(), why);
                if (!differences.isEmpty() && differences.getLast().id().equals(row.id())) {
                    differing.add(row.id());
                }
            }
        }
        return differences;
    }

    private static Why why(Set<String> codes, boolean predecessor) {
        return codes.contains("schedule.exchange.constraint") ? Why.CONSTRAINT
            : codes.stream().anyMatch(code -> code.endsWith("-lag") || code.endsWith("lag-cut")) ? Why.LAG
            : codes.contains("schedule.exchange.rounded") ? Why.DURATION : predecessor ? Why.PREDECESSOR : Why.CALENDAR;
    }

    private void add(List<Difference> to, TheirDates of, Side side, @Nullable LocalDate theirs, @Nullable LocalDate ours, Why why) {
        if (theirs != null && ours != null && !theirs.equals(ours)) {
            to.add(new Difference(of.id(), of.name(), side, theirs, ours, calendars.current().between(theirs, ours), why));
        }
    }

    byte[] mspdi(UUID item) {
        var plan = plan(item);
        var calendar = plan.calendar() == PlanCalendar.EVERYDAY ? WorkCalendar.chinese() : calendars.of(campaigns.item(item).leadUnit());
        return ProjectFiles.mspdi(ProjectWriting.of(plan, campaigns.item(item).title(), calendar));
    }

    byte[] workbook(UUID item) {
        return PlanWorkbook.write(plan(item), campaigns.item(item).title());
    }

    private Plan plan(UUID item) {
        return schedules.of(item).orElseThrow(() -> new NotFound("计划", item));
    }
}
