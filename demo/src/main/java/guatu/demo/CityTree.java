package guatu.demo;

import guatu.ground.kernel.Actor;
import guatu.plan.campaign.Action;
import guatu.plan.campaign.Answer;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Difficulty;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemSource;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.ItemTasks;
import guatu.plan.campaign.NewAction;
import guatu.plan.campaign.NewTask;
import guatu.plan.campaign.Promotion;
import guatu.plan.campaign.Sources;
import guatu.plan.campaign.Stage;
import guatu.plan.campaign.TaskSource;
import guatu.plan.campaign.TaskType;
import guatu.plan.campaign.Tree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// 分解: where the city's items come from, under which action they stand, who does what for them, and how far the promotions are.
final class CityTree {

    private static final Map<String, String> ACTIONS = new LinkedHashMap<>();

    static {
        ACTIONS.put("招商引资攻坚", "利用外资工作推进情况及招商项目签约落地等");
        ACTIONS.put("“三农”工作攻坚", "美丽乡村建设、农村生活污水治理、强村富民、农村饮水提质等");
        ACTIONS.put("安全生产和消防安全攻坚", "安全生产、消防安全等隐患排查整治");
        ACTIONS.put("征迁交地攻坚", "片区征收签约、净地移交、道路沿线交地等");
        ACTIONS.put("产业项目攻坚", "标准厂房、装备园区、技术改造等");
        ACTIONS.put("交通建设攻坚", "主干道、断头路、农村公路等");
        ACTIONS.put("水利建设攻坚", "海塘、泵站、水厂管网等");
        ACTIONS.put("城市更新攻坚", "学校、医院、安置房、公共建筑等");
        ACTIONS.put("项目前期攻坚", "立项、用地、规划、初步设计报批等");
        ACTIONS.put("民生实事攻坚", "养老托育、老旧小区、停车泊位等");
    }

    /// The doors that decomposition goes through.
    record Doors(Campaigns campaigns, Tree tree, ItemTasks tasks, Sources sources, Promotion promotion, CitySprints.Doors sprints) {
    }

    private final City city;
    private final Staff staff;
    private final Actor clerk;
    private final Doors doors;

    CityTree(City city, Staff staff, Actor clerk, Doors doors) {
        this.city = city;
        this.staff = staff;
        this.clerk = clerk;
        this.doors = doors;
    }

    /// Files the year's items: actions, sources, types, difficulties.
    void file(UUID campaign, Map<Integer, Item> items) {
        var actions = new LinkedHashMap<String, Action>();
        ACTIONS.forEach((name, scope) -> actions.put(name, doors.tree().add(clerk, campaign, NewAction.of(name, scope))));
        var documents = documents();
        var promises = city.promises().stream().collect(Collectors.toMap(promise -> items.get(promise.number()).id(), promise -> promise));
        doors.sources().set(clerk, city.promises().stream().filter(promise -> promise.number() % 37 != 11)
            .collect(Collectors.toMap(promise -> items.get(promise.number()).id(), promise -> sources(promise, documents))));
        actions.forEach((name, action) -> {
            for (var type : TaskType.values()) {
                for (var difficulty : difficulties()) {
                    var own = promises.entrySet().stream().filter(one -> action(one.getValue()).equals(name) && type(one.getValue()) == type && difficulty(one.getValue()) == difficulty)
                        .map(Map.Entry::getKey).toList();
                    doors.tree().mark(clerk, own, marks -> marks.under(action.id()).of(type).with(difficulty), null);
                }
            }
        });
    }

    /// Plans what people do for the items, what proposers answer and how promotions go on.
    void plan(Map<Integer, Item> items, Agenda agenda) {
        agenda.on(LocalDate.of(City.YEAR, 3, 4), () -> tasks(items, agenda));
        agenda.on(LocalDate.of(City.YEAR, 6, 29), () -> {
            city.promises().stream().filter(promise -> promise.kind().equals("investment-promotion")).limit(46).forEach(promise -> promote(items.get(promise.number()), promise.number()));
            answers(items);
        });
    }

    private Map<TaskSource, List<UUID>> documents() {
        return Map.of(
            TaskSource.CENTRAL_PROVINCE, List.of(document(TaskSource.CENTRAL_PROVINCE, "关于下达年度经济社会发展目标任务的通知", "示省发〔2025〕38号", 12, 26)),
            TaskSource.CITY_PARTY_COMMITTEE, List.of(document(TaskSource.CITY_PARTY_COMMITTEE, "市委经济工作会议任务分工方案", "示委办发〔2025〕61号", 12, 29)),
            TaskSource.GOV_WORK_REPORT, List.of(document(TaskSource.GOV_WORK_REPORT, "《政府工作报告》重点任务分工", "示政办发〔2025〕74号", 12, 30)),
            TaskSource.PROVINCIAL_DEPARTMENT, List.of(document(TaskSource.PROVINCIAL_DEPARTMENT, "关于下达水利建设年度任务的函", "示水函〔2025〕112号", 12, 22),
                document(TaskSource.PROVINCIAL_DEPARTMENT, "综合交通建设年度计划", "示交计〔2025〕96号", 12, 24)),
            TaskSource.NPC_CPPCC_PROPOSAL, List.of(document(TaskSource.NPC_CPPCC_PROPOSAL, "市人大代表建议、市政协提案交办单", "示督提〔2025〕5号", 12, 31)));
    }

    private UUID document(TaskSource source, String title, String number, int month, int day) {
        return doors.sources().add(clerk, source, title, number, LocalDate.of(City.YEAR - 1, month, day)).id();
    }

    private static List<ItemSource> sources(City.Promise promise, Map<TaskSource, List<UUID>> documents) {
        var n = promise.number();
        var found = new ArrayList<ItemSource>();
        if (type(promise) == TaskType.PROPOSAL) {
            found.add(new ItemSource(documents.get(TaskSource.NPC_CPPCC_PROPOSAL).getFirst(), "建议第 " + (n % 180 + 1) + " 号"));
        } else {
            var source = switch (promise.kind()) {
                case "water", "road" -> n % 3 == 0 ? TaskSource.PROVINCIAL_DEPARTMENT : TaskSource.GOV_WORK_REPORT;
                case "investment-promotion", "industry" -> n % 4 == 0 ? TaskSource.CENTRAL_PROVINCE : TaskSource.CITY_PARTY_COMMITTEE;
                case "livelihood" -> TaskSource.GOV_WORK_REPORT;
                default -> n % 5 == 0 ? TaskSource.CENTRAL_PROVINCE : n % 2 == 0 ? TaskSource.CITY_PARTY_COMMITTEE : TaskSource.GOV_WORK_REPORT;
            };
            var of = documents.get(source);
            found.add(new ItemSource(source == TaskSource.PROVINCIAL_DEPARTMENT && promise.kind().equals("road") ? of.getLast() : of.getFirst(), "第 " + (n % 48 + 1) + " 条"));
            if (n % 7 == 2 && source != TaskSource.GOV_WORK_REPORT) {
                found.add(new ItemSource(documents.get(TaskSource.GOV_WORK_REPORT).getFirst(), "重点任务第 " + (n % 60 + 1) + " 项"));
            }
        }
        return found;
    }

    private static String action(City.Promise promise) {
        return switch (promise.kind()) {
            case "investment-promotion" -> "招商引资攻坚";
            case "expropriation" -> "征迁交地攻坚";
            case "industry" -> "产业项目攻坚";
            case "road" -> "交通建设攻坚";
            case "water" -> promise.number() % 3 == 0 ? "“三农”工作攻坚" : "水利建设攻坚";
            case "building", "housing" -> "城市更新攻坚";
            case "preparation" -> "项目前期攻坚";
            case "remediation" -> "安全生产和消防安全攻坚";
            default -> promise.number() % 4 == 0 ? "“三农”工作攻坚" : "民生实事攻坚";
        };
    }

    private static TaskType type(City.Promise promise) {
        return promise.number() % 29 == 4 ? TaskType.PROPOSAL : switch (promise.kind()) {
            case "livelihood" -> TaskType.LIVELIHOOD;
            case "expropriation", "industry", "road", "investment-promotion" -> TaskType.INDICATOR;
            default -> TaskType.DELIVERABLE;
        };
    }

    private static @org.jspecify.annotations.Nullable Difficulty difficulty(City.Promise promise) {
        var n = promise.number();
        return n % 17 == 3 ? Difficulty.HARD_BONE : n % 23 == 5 ? Difficulty.NAIL : n % 31 == 7 ? Difficulty.TAIL : n % 41 == 9 ? Difficulty.OBSTACLE : null;
    }

    private static List<@org.jspecify.annotations.Nullable Difficulty> difficulties() {
        var all = new ArrayList<@org.jspecify.annotations.Nullable Difficulty>(Arrays.asList(Difficulty.values()));
        all.add(null);
        return all;
    }

    /// Three pieces of work for one item in thirty; the first is done in April, the second in time or not at all.
    private void tasks(Map<Integer, Item> items, Agenda agenda) {
        for (var promise : city.promises()) {
            var due = promise.due();
            if (promise.number() % 30 != 1 || due.isBefore(LocalDate.of(City.YEAR, 7, 20))) {
                continue;
            }
            var own = city.people().stream().filter(person -> person.unit().equals(promise.lead())).map(City.Citizen::name).toList();
            var added = doors.tasks().add(clerk, items.get(promise.number()).id(), List.of(
                new NewTask("摸清底数，列出问题清单", staff.person(own.get(1)), LocalDate.of(City.YEAR, 4, 10), null),
                new NewTask("逐项对接责任人，签订办理计划", staff.person(own.get(3 % own.size())), LocalDate.of(City.YEAR, 6, 26), null),
                new NewTask("汇总佐证材料，提请核验", staff.person(own.get(1)), LocalDate.of(City.YEAR, 7, 3).plusDays(promise.number() % 14), null)));
            agenda.on(LocalDate.of(City.YEAR, 4, 8), () -> doors.tasks().done(staff.liaison(promise.lead()), added.getFirst().id(), true, 0));
            if (promise.number() % 4 != 1) {
                agenda.on(LocalDate.of(City.YEAR, 6, 24), () -> doors.tasks().done(staff.liaison(promise.lead()), added.get(1).id(), true, 0));
            }
        }
        var office = staff.officer().person();
        doors.tasks().add(clerk, items.get(1).id(), List.of(new NewTask("核对一季度口径，回复省厅", office, LocalDate.of(City.YEAR, 3, 20), null),
            new NewTask("起草半年通报素材", office, LocalDate.of(City.YEAR, 7, 2), null), new NewTask("整理三季度督查线索", office, LocalDate.of(City.YEAR, 7, 24), null)));
    }

    private void promote(Item item, int number) {
        var furthest = Math.min(Stage.values().length - 1, number * 7 % 11 % 7);
        for (var i = 0; i <= furthest; i++) {
            doors.promotion().step(clerk, item.id(), Stage.values()[i], LocalDate.of(City.YEAR, 1, 8).plusDays(i * 29L + number % 13), null);
        }
        if (number % 19 == 6 && furthest > 1) {
            doors.promotion().step(clerk, item.id(), Stage.LEAD, LocalDate.of(City.YEAR, 6, 26), "投资方调整布局，协议中止，重新对接");
        }
    }

    private void answers(Map<Integer, Item> items) {
        var now = doors.campaigns().items(items.values().stream().map(Item::id).toList());
        for (var item : now) {
            if (item.state() != ItemState.DONE_VERIFIED) {
                continue;
            }
            var number = Integer.parseInt(item.no());
            if (item.filed().type() == TaskType.PROPOSAL && number % 5 != 0) {
                doors.sources().reply(clerk, item.id(), number % 2 == 0 ? Answer.Reply.SATISFIED : Answer.Reply.BASICALLY, LocalDate.of(City.YEAR, 6, 26), "面复");
            } else if (item.filed().type() == TaskType.LIVELIHOOD && number % 3 != 0) {
                doors.sources().satisfaction(clerk, item.id(), BigDecimal.valueOf(76 + number % 22), LocalDate.of(City.YEAR, 6, 25), "入户回访 " + (30 + number % 40) + " 户");
            }
        }
    }
}
