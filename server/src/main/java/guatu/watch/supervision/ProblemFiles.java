package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 问题档案: the one door to problems: opened many at once, worked on and struck off one by one.
@Service
@Transactional
public class ProblemFiles {

    private final ProblemStore store;
    private final ProblemParts parts;
    private final ClearanceStore clearances;
    private final LookbackStore stored;
    private final ProblemOpening opening;
    private final ProblemWork work;
    private final ProblemClearing clearing;
    private final ProblemLookbacks lookbacks;

    ProblemFiles(ProblemStore store, ProblemParts parts, ClearanceStore clearances, LookbackStore stored, ProblemOpening opening, ProblemWork work,
            ProblemClearing clearing, ProblemLookbacks lookbacks) {
        this.store = store;
        this.parts = parts;
        this.clearances = clearances;
        this.stored = stored;
        this.opening = opening;
        this.work = work;
        this.clearing = clearing;
        this.lookbacks = lookbacks;
    }

    /// The figures of a campaign as they stood at the end of a day.
    @Transactional(readOnly = true)
    public ClearanceFigures clearance(UUID campaign, LocalDate through) {
        return ClearanceLife.count(store.lives(campaign), through);
    }

    /// The same by responsible unit; units that were handed nothing are absent.
    @Transactional(readOnly = true)
    public Map<UUID, ClearanceFigures> clearanceByUnit(UUID campaign, LocalDate through) {
        return store.lives(campaign).stream().filter(file -> !file.registeredOn().isAfter(through)).collect(Collectors.groupingBy(ClearanceLife::unit,
            Collectors.collectingAndThen(Collectors.toList(), files -> ClearanceLife.count(files, through))));
    }

    /// Every file of a campaign, in the order handed over.
    @Transactional(readOnly = true)
    public List<ProblemLine> lines(UUID campaign) {
        return store.of(campaign).stream().map(ProblemLine::of).toList();
    }

    /// One file as it stands.
    @Transactional(readOnly = true)
    public ProblemLine line(UUID id) {
        return ProblemLine.of(store.get(id));
    }

    /// Sampled look-backs of a campaign that nobody has recorded and that fall due by a day.
    @Transactional(readOnly = true)
    public List<Lookback> lookbacksDue(UUID campaign, LocalDate by) {
        return stored.dueBy(campaign, by);
    }

    /// 交办, many at once; the new files in the order given.
    public List<UUID> open(Actor clerk, List<NewProblem> problems) {
        return opening.open(clerk, problems, true);
    }

    /// 签收.
    public void accept(Actor liaison, UUID id) {
        work.accept(liaison, id);
    }

    /// 列措施, with its owner's name and last day.
    public void addMeasure(Actor liaison, UUID id, String text, String owner, LocalDate due) {
        work.addMeasure(liaison, id, text, owner, due);
    }

    /// 措施完成: every measure of the file that is still to be done.
    public void finishMeasures(Actor liaison, UUID id, LocalDate on) {
        parts.measures(id).stream().filter(measure -> measure.doneOn() == null).forEach(measure -> work.finishMeasure(liaison, id, measure.id(), on));
    }

    /// 申请延期, in working days.
    public void askExtension(Actor liaison, UUID id, int days, String reason) {
        work.askExtension(liaison, id, days, reason);
    }

    /// 批延期.
    public void decideExtension(Actor leader, UUID id, boolean approve, String answer) {
        work.decideExtension(leader, id, approve, answer);
    }

    /// 申请销号, with evidence from before and after.
    public void requestClearance(Actor liaison, UUID id, String result, List<UUID> before, List<UUID> after) {
        clearing.request(liaison, id, new ClearanceClaim(result, before, after));
    }

    /// 核验结论 on the newest request of one file.
    public void judge(Actor verifier, UUID id, ClearanceVerdict verdict, String demands) {
        clearing.judge(verifier, id, clearances.newest(id).orElseThrow().id(), verdict, demands);
    }

    /// 回头看.
    public void lookBack(Actor actor, Lookback one, Lookback.Result result, String note) {
        lookbacks.look(actor, one.problem(), one.id(), result, note);
    }
}
