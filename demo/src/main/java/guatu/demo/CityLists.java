package guatu.demo;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import guatu.plan.responsibility.ListImports;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A second list of the city that waits to be checked, with what is unclear in it, and what the office remembers of earlier ones.
final class CityLists {

    private static final String LIST = """
        示范市2026年下半年重点任务分解表
        序号\t项目名称\t建设内容\t攻坚目标\t总投资(万元)\t完成时限\t牵头领导\t牵头单位\t配合单位
        一、城市更新(3个)
        1\t柳湾老街保护提升\t修缮历史建筑18处，改造沿街立面2.6公里\t国庆前开街\t9600\t9月30日前\t沈若舟\t老城办\t市城管局、各街道
        2\t城东雨污分流改造\t新建雨污水管网12.5公里\t消除易涝点6处\t15800\t汛期前\t陆知行\t市水务局\t市住建局
        3\t停车泊位倍增\t新增公共停车位1000个以上\t缓解停车难\t4200\t年底前\t陆知行\t市城管局\t各县（市、区）
        二、民生实事(3个)
        4\t口袋公园建设\t新建口袋公园10处\t推窗见绿\t-320\t11月底\t沈若舟\t市城管局\t各街道
        5\t适老化改造\t完成居家适老化改造1,500户\t应改尽改\t1800\t长期\t\t民政局\t市财政局
        6\t普惠托育\t新增托位600个\t每千人口托位数达到4.6个\t2600\t12月\t沈若舟\t\t市教育局
        """;

    private final ListImports lists;
    private final Staff staff;

    CityLists(ListImports lists, Staff staff) {
        this.lists = lists;
        this.staff = staff;
    }

    /// Brings the list; nothing of it counts before somebody accepts it.
    void bring(UUID campaign) {
        var office = staff.unit(Staff.OFFICE);
        var clerk = new Actor(new UUID(0, 0), "督查室", office, EnumSet.of(Role.CLERK), Set.of(office));
        lists.remember(clerk, "示范市攻坚行动.xlsx", Map.of("老城办", staff.unit("柳湾区")), Map.of("汛期前", LocalDate.of(City.YEAR, 5, 31)));
        lists.read(clerk, campaign, "下半年重点任务分解表.txt", LIST.getBytes(StandardCharsets.UTF_8));
    }
}
