package guatu.demo;

import guatu.Guatu;
import guatu.Installation;
import guatu.Settings;
import guatu.ground.access.Access;
import guatu.ground.access.DemoAccounts;
import guatu.ground.calendar.Calendars;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Command;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.database.HomeLock;
import guatu.ground.organization.Organization;
import guatu.ground.verification.Verification;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.CarryForward;
import guatu.plan.campaign.Closings;
import guatu.plan.campaign.ItemTasks;
import guatu.plan.campaign.Promotion;
import guatu.plan.campaign.Sources;
import guatu.plan.campaign.Tree;
import guatu.plan.indicator.Cascades;
import guatu.plan.indicator.Indicators;
import guatu.plan.responsibility.ListImports;
import guatu.plan.responsibility.Responsibility;
import guatu.plan.responsibility.pledge.PledgeSigning;
import guatu.plan.responsibility.pledge.Pledges;
import guatu.plan.responsibility.version.Transfers;
import guatu.plan.schedule.Schedules;
import guatu.run.progress.NodeAccounts;
import guatu.run.progress.ProgressBoard;
import guatu.show.bulletin.Bulletins;
import guatu.show.bulletin.Months;
import guatu.show.bulletin.Postings;
import guatu.show.publicity.Publicity;
import guatu.show.wallmap.area.Areas;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.Slips;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// `./guatu demo`: an installation of its own with the invented city; the second start finds it filled.
public final class Demo {

    private static final long SEED = 20260630;

    private static DemoPeople people = new DemoPeople("");

    private Demo() {
    }

    static void main() throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var settings = Settings.of(System.getenv()).demo();
            Guatu.closeAtEnd(open(settings, List.of(), out));
            announce(settings, out);
            new CountDownLatch(1).await();
        } catch (HomeLock.Held | IllegalArgumentException no) {
            System.err.println(no.getMessage());
            System.exit(Command.NO_RESULT);
        } catch (IOException | SQLException | RuntimeException no) {
            LoggerFactory.getLogger(Demo.class).error("示范市没能造好；再跑一次会从头造", no);
            System.exit(Command.NO_RESULT);
        }
    }

    /// Opens the demonstration of a directory and fills it if it is new; its clock then stands in the afternoon of the data date.
    public static Installation open(Settings settings, List<Class<?>> further, PrintStream out) throws IOException, InterruptedException, SQLException {
        var filled = settings.home().resolve("filled");
        forgetHalfAFilling(settings, filled);
        Files.createDirectories(settings.home());
        people = DemoPeople.at(settings.home());
        DemoClock.at(City.DATA_DATE, LocalTime.of(9, 0));
        var all = new ArrayList<Class<?>>(List.of(DemoClock.class, DemoBeans.class));
        all.addAll(further);
        var installation = Installation.open(settings, all, Map.of());
        try {
            if (!Files.exists(filled)) {
                fill(installation.application(), out);
                Files.writeString(filled, SEED + "\n");
            }
        } catch (RuntimeException no) {
            installation.close();
            throw no;
        }
        DemoClock.at(City.DATA_DATE, LocalTime.of(16, 30));
        return installation;
    }

    /// The password of every account of the demonstration that was opened last.
    public static String password() {
        return people.password();
    }

    /// A filling that was cut off is thrown away and done again: the city is invented, nothing of anybody's is lost.
    private static void forgetHalfAFilling(Settings settings, Path filled) throws IOException {
        var database = settings.home().resolve("database");
        if (Files.exists(filled) || !Files.exists(database.resolve("data"))) {
            return;
        }
        try (var lock = HomeLock.take(settings.home(), "清理中"); var files = Files.walk(database)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void fill(ConfigurableApplicationContext application, PrintStream out) {
        var began = System.nanoTime();
        var tenant = application.getBean(TenantDirectory.class).single();
        Tenants.run(tenant, () -> {
            application.getBean(TenantDirectory.class).rename(tenant, "示范市");
            var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
            var city = City.of(SEED);
            var staff = new Filling(city, doors(application), transaction, new Bar(out, Filling.steps())).fill();
            transaction.executeWithoutResult(_ -> CityCalendar.fill(staff, application));
            transaction.executeWithoutResult(_ -> CityDuties.fill(city, staff, application));
            transaction.executeWithoutResult(_ -> CityPlans.fill(staff, application));
            new CityMap(city, staff, new CityMap.Doors(application.getBean(Areas.class), application.getBean(NodeAccounts.class), application.getBean(Campaigns.class),
                application.getBean(Schedules.class)), transaction).draw();
            transaction.executeWithoutResult(_ -> people.settle(city, staff, application.getBean(Access.class), Actor.system("示范")));
        });
        out.println("示范市已造好，用时 " + (System.nanoTime() - began) / 1_000_000_000 + " 秒。");
    }

    private static Filling.Doors doors(ConfigurableApplicationContext beans) {
        return new Filling.Doors(beans.getBean(Organization.class), beans.getBean(Calendars.class), beans.getBean(Campaigns.class), beans.getBean(Indicators.class),
            beans.getBean(Schedules.class), beans.getBean(Responsibility.class), beans.getBean(ListImports.class),
            new HalfYear.Doors(beans.getBean(ProgressBoard.class), beans.getBean(Verification.class), beans.getBean(Inbox.class), beans.getBean(Campaigns.class)),
            new Watch.Doors(beans.getBean(Slips.class), beans.getBean(ProblemFiles.class), beans.getBean(guatu.ground.files.Files.class), beans.getBean(Calendars.class),
                new MonthEnds.Doors(beans.getBean(Months.class), beans.getBean(Postings.class), beans.getBean(Bulletins.class), beans.getBean(ProgressBoard.class), beans.getBean(Campaigns.class)),
                beans.getBean(Publicity.class), beans.getBean(Inbox.class)), beans.getBean(Cascades.class),
            new CityTree.Doors(beans.getBean(Campaigns.class), beans.getBean(Tree.class), beans.getBean(ItemTasks.class), beans.getBean(Sources.class), beans.getBean(Promotion.class),
                new CitySprints.Doors(beans.getBean(Campaigns.class), beans.getBean(CarryForward.class), beans.getBean(Closings.class))),
            new CityPledges.Doors(beans.getBean(Pledges.class), beans.getBean(PledgeSigning.class), beans.getBean(Transfers.class), beans.getBean(Campaigns.class)));
    }

    private static void announce(Settings settings, PrintStream out) {
        var address = "http://" + settings.bind() + ":" + settings.port();
        out.println();
        out.println("挂图已运行：" + address + "  （Ctrl+C 停止）   示范市，数据日 " + City.DATA_DATE + "，人名单位数字均为虚构");
        out.println("账号（密码都是 " + people.password() + "）：");
        people.lines().forEach(out::println);
        out.println("不用登录：公示 " + address + "/open");
    }

    /// The beans by which the application knows that it is a demonstration: only where they are asked for, a rehearsal is none.
    static class DemoBeans {

        @Bean
        DemoAccounts demoAccounts() {
            return people;
        }
    }
}
