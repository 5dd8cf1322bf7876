package guatu.plan.responsibility.pledge;

import guatu.ground.documents.Paper;
import guatu.plan.responsibility.paper.PaperData;
import org.jspecify.annotations.Nullable;

/// All that a signature seals: the figures, the terms, what the plans say to them, and the paper in words.
record PledgeContent(PaperData data, PledgeTerms terms, Feasibility feasibility, @Nullable String note, Pledge.@Nullable Signature signature, Paper paper) {}
