package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import guatu.ground.kernel.ControlJdbc;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@GuatuTest
@Import(Town.class)
class DayEndTests {

    @Autowired
    Town town;
    @Autowired
    DayEnd dayEnd;
    @Autowired
    ProgressBoard board;
    @Autowired
    TenantDirectory tenants;
    @Autowired
    DataSource database;
    @Autowired
    ControlJdbc control;

    @Test
    void judgesTheRunningCampaignsOfEveryTenant() {
        Town.on("2026-04-01");
        var item = town.handedOver();
        town.campaign();
        Town.on("2026-04-02");
        assertThat(tenants.all()).contains(Tenants.current());
        var here = Tenants.current();
        Tenants.letGo();
        dayEnd.run();
        Tenants.hold(here);

        assertThat(board.history(item.id())).extracting(LampPoint::date).containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2));
    }

    @Test
    void isWaitingInTheTableOfJobsOnceTheApplicationRuns() {
        var jobs = Scheduler.create(database).tableName("ctl.scheduled_tasks").startTasks(new DayEndJob().dayEnds(dayEnd)).build();
        jobs.start();
        jobs.stop();

        assertThat(control.sql("select to_char(execution_time at time zone 'Asia/Shanghai', 'HH24:MI') from ctl.scheduled_tasks where task_name = 'progress.day-end'")
            .query(String.class).list()).containsExactly("23:50");
    }
}
