package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.List;

/// 工期网络: what is to be done between a start and a deadline, both days included.
public record Network(LocalDate start, LocalDate deadline, List<Activity> activities) {

    public Network {
        activities = List.copyOf(activities);
    }
}
