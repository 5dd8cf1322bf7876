package guatu.watch.supervision;

/// 核验结论: struck off, returned with demands, or rejected, which begins the measures anew.
public enum ClearanceVerdict {
    CLEARED, RETURNED, REJECTED
}
