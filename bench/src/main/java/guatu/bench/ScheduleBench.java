package guatu.bench;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.schedule.BackwardSchedule;
import guatu.plan.schedule.NetworkFile;
import guatu.plan.schedule.Rescheduling;
import guatu.plan.schedule.ResolvedNetwork;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.cpm.Scheduler;

/// Scheduling: a resolved network in, floats out; beside two bare passes over int arrays and beside MPXJ's CPM schedulers.
public final class ScheduleBench {

    private static final int MPXJ_RUNS = 3;

    private ScheduleBench() {}

    static void main() throws Exception {
        System.out.printf("""
            ## Scheduling, CPU ms

            %s; 2 predecessors each, finish to start. Floats: a resolved network in, early and late starts, total and free floats out, all four
            link types and own limits served. MPXJ 14.3.4: a project in memory in, its schedule out, best of %d after one to warm up.
            Results are compared before they are timed.

            | activities | bare two passes | ours: floats | ours / bare | MPXJ Microsoft | MPXJ Primavera | better MPXJ / ours | reading JSON | ids, checks, indices | everything with dates |
            |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """, CpuTime.conditions(), MPXJ_RUNS);
        for (var n : new int[] {1_000, 10_000, 100_000}) {
            row(n);
        }
        System.out.println();
        underWay();
    }

    /// One network of 2,000 under way, one of 2,000 that cannot be met, and one change of a plan of 2,000.
    private static void underWay() throws Exception {
        var calendar = WorkCalendar.chinese();
        var generated = GeneratedNetwork.of(2_000).network();
        var begun = Changes.underWay(generated);
        var late = Changes.infeasible(generated, calendar);
        var running = Rescheduling.of(generated, calendar);
        var changed = Changes.longer(generated.activities().get(1_000));
        Changes.same(running.with(changed), calendar);
        var plain = CpuTime.millis(() -> BackwardSchedule.from(generated, calendar));
        var network = CpuTime.millis(() -> BackwardSchedule.from(begun, calendar));
        var search = CpuTime.millis(() -> BackwardSchedule.from(late, calendar));
        var full = CpuTime.millis(() -> Rescheduling.of(generated, calendar).floats());
        var replan = CpuTime.millis(() -> running.with(changed).floats());
        var dated = CpuTime.millis(() -> running.with(changed).activities());
        System.out.printf("""
            ### 2,000 activities, CPU ms

            Each beside a plain full run of the same network; ratios from this run.

            | what | ms | beside | ms | ratio |
            |---|---:|---|---:|---:|
            | in progress: 400 ended, 200 under way, with dates | %.3f | nothing begun, with dates | %.3f | %.2f |
            | infeasible: all measures searched, %d found, with dates | %.3f | feasible, with dates | %.3f | %.2f |
            | re-plan after one change: floats | %.3f | full run: checks, indices, floats | %.3f | %.3f |
            | re-plan after one change, every date anew | %.3f | full run with dates | %.3f | %.2f |

            """, network, plain, network / plain, BackwardSchedule.from(late, calendar).measures().size(), search, plain, search / plain,
            replan, full, replan / full, dated, plain, dated / plain);
    }

    private static void row(int n) throws Exception {
        var generated = GeneratedNetwork.of(n);
        var calendar = WorkCalendar.chinese();
        var resolved = ResolvedNetwork.of(generated.network(), calendar);
        compare(generated, resolved);
        var bare = CpuTime.millis(() -> generated.bare().run(resolved.horizon()));
        var floats = CpuTime.millis(resolved::floats);
        var json = generated.json();
        var reading = CpuTime.millis(() -> NetworkFile.read(json));
        var resolving = CpuTime.millis(() -> ResolvedNetwork.of(generated.network(), calendar));
        var dates = CpuTime.millis(() -> BackwardSchedule.from(generated.network(), calendar));
        var microsoft = mpxj(generated, new MicrosoftScheduler());
        var primavera = mpxj(generated, new PrimaveraScheduler());
        System.out.printf("| %,d | %.3f | %.3f | %.1f | %.0f | %.0f | %,.0f | %.1f | %.1f | %.1f |%n", n, bare, floats, floats / bare,
            microsoft, primavera, Math.min(microsoft, primavera) / floats, reading, resolving, dates);
    }

    private static double mpxj(GeneratedNetwork generated, Scheduler scheduler) throws Exception {
        var finish = BackwardSchedule.from(generated.network(), WorkCalendar.of(List.of())).earliestFinish();
        var best = Double.MAX_VALUE;
        for (var run = 0; run <= MPXJ_RUNS; run++) {
            var project = Mpxj.project(generated.bare());
            var millis = CpuTime.once(() -> {
                scheduler.schedule(project, Mpxj.start());
                return project;
            });
            same(finish, Mpxj.earliestFinish(project));
            best = run == 0 ? best : Math.min(best, millis);
        }
        return best;
    }

    private static void compare(GeneratedNetwork generated, ResolvedNetwork resolved) {
        var floats = resolved.floats();
        if (!Arrays.equals(generated.bare().run(resolved.horizon()).total(), floats.total())) {
            throw new IllegalStateException("the bare passes and ours differ");
        }
    }

    private static void same(@Nullable LocalDate ours, LocalDate theirs) {
        if (!theirs.equals(ours)) {
            throw new IllegalStateException("MPXJ finishes on " + theirs + ", ours on " + ours);
        }
    }
}
