package guatu.plan.schedule;

/// 搭接关系: which end of the predecessor holds which end of the successor.
public enum LinkType {

    /// Finish to start.
    FS(true, false),
    /// Start to start.
    SS(false, false),
    /// Finish to finish.
    FF(true, true),
    /// Start to finish.
    SF(false, true);

    /// Masks for a duration, all ones or none: the distance of the two starts is lag + (d of pred) − (d of succ).
    final int predMask;
    final int succMask;

    LinkType(boolean fromFinish, boolean toFinish) {
        predMask = fromFinish ? -1 : 0;
        succMask = toFinish ? -1 : 0;
    }
}
