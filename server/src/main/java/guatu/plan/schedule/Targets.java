package guatu.plan.schedule;

/// 目标节点: the latest starts that leave the buffer before every limit, and none to what is to be done as soon as possible (RULES R2.5).
final class Targets {

    private Targets() {}

    /// Late starts by position. One backward pass, so that every link holds among the targets; a plain network is only shifted.
    static int[] of(ResolvedNetwork network, Floats floats, int buffer) {
        var starts = floats.lateStart().clone();
        var asap = false;
        for (var j = 0; j < starts.length; j++) {
            starts[j] -= buffer;
            asap |= network.asap[j] && floats.least() >= 0;
        }
        return network.own == null && !asap ? starts : MixedFloats.late(network, limits(network, floats, buffer));
    }

    private static int[] limits(ResolvedNetwork network, Floats floats, int buffer) {
        var limits = new int[network.size()];
        for (var j = 0; j < limits.length; j++) {
            var finish = network.own == null || buffer == 0 ? network.latest[j] - buffer
                : Math.min(network.latest[j], network.own[j].index(network.calendar.dateAt(network.planLatest[j] - buffer)));
            limits[j] = network.asap[j] && floats.least() >= 0 ? Math.min(finish - network.duration[j], floats.earlyStart()[j]) : finish - network.duration[j];
        }
        return limits;
    }
}
