package guatu.run.progress;

import java.util.List;

/// What it takes to the next better lamp: every need has to be met (「再核 26 户回黄」).
public record NextStep(Lamp to, List<LampReason> needs) {}
