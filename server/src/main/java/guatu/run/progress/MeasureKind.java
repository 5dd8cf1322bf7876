package guatu.run.progress;

/// What a report speaks of: a number of the item, or an activity of its plan that is done or not.
public enum MeasureKind { INDICATOR, ACTIVITY }
