package guatu.watch.supervision;

import java.util.Map;

/// 发单情况 of a campaign between two days, both included. Counts of slips; withdrawn ones keep their number and stay counted in `issued`.
/// @param open           issued in the span and not at their end
/// @param answerDue      issued in the span, not withdrawn, with a last day to answer that has passed or an answer
/// @param answeredInTime of those, answered on or before that day
public record SlipFigures(Map<SlipKind, Integer> issued, int withdrawn, int open, int answerDue, int answeredInTime) {

    public SlipFigures {
        issued = Map.copyOf(issued);
    }
}
