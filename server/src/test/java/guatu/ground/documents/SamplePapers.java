package guatu.ground.documents;

import guatu.ground.documents.Paper.Column;
import guatu.ground.documents.Paper.Form;
import guatu.ground.documents.Paper.Heading;
import guatu.ground.documents.Paper.Paragraph;
import guatu.ground.documents.Paper.Table;
import guatu.ground.documents.Paper.Verify;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Papers to set: one of each form, and the awkward ones.
final class SamplePapers {

    static final String HEAD = "9f3c71e05ab844d2a1f0c6b7d8e9f00112233445566778899aabbccddeeff0c17".substring(0, 64);
    static final Verify VERIFY = new Verify(HEAD, "http://127.0.0.1:8080/open/check/" + HEAD, "扫描二维码，或在公开页面输入存证链首，可核验本件。");

    private SamplePapers() {
    }

    static Paper slip() {
        return new Paper(Form.SLIP, "示范市人民政府督查室", "警〔2026〕37号", "进度预警单", "望川县人民政府", List.of(
            new Paragraph("你单位主办的“望川县第二水厂扩建工程”（编号0231），截至2026年6月30日，计划进度47.5%，核验进度44.6%，落后2.9个百分点。其中管材计划到货17.6公里，实际9.8公里。按近8周核验进度测算，八成把握完工日为2027年1月8日，晚于底线节点2026年12月18日15个工作日，现予预警。"),
            new Paragraph("请采取以下措施：与供货单位重定到货计划，7月20日前到齐；配水管增开一个工作面，工期由60个工作日压缩至42个工作日。请于2026年7月3日前书面回复整改措施、责任人和完成时限。"),
            new Paragraph("逾期未回复，或者10个工作日内未见成效的，将按规定转为问题督查单。对以上数据有异议的，可在回复期限内一并提出。")),
            List.of("进度核验记录（2026年6月25日）"), "示范市人民政府督查室", LocalDate.of(2026, 6, 30), true, List.of("市水务集团"), null, VERIFY);
    }

    static Paper bulletin() {
        var columns = List.of(new Column("名次", 2, true), new Column("单位", 5, false), new Column("红灯", 2, true), new Column("完成率（%）", 3, true), new Column("综合分", 3, true));
        var units = List.of("双溪县", "高新区", "松台区", "望川县", "云浦区", "经开区", "明湖区", "南屏县", "白鹤县", "临港新区", "柳湾区", "青岚县", "石塘县");
        var rows = IntStream.range(0, units.size()).mapToObj(i -> List.of(String.valueOf(i + 1), units.get(i), String.valueOf(3 + i), String.valueOf(99.1 - i), String.valueOf(79.42 - i))).toList();
        var body = new ArrayList<Paper.Block>(List.of(
            new Paragraph("现将2026年6月份全市攻坚行动进展情况通报如下。截至6月30日，全市1755件攻坚事项按封顶口径完成计划的93.1%，较上月回落0.8个百分点。红灯91件，比上月多6件，其中青岚、柳湾、石塘三地合计37件，占40.7%。"),
            new Heading(1, "一、总体情况"),
            new Paragraph("半年底线到期37项，完成31项。本月销号11件，发出进度预警单22张、问题督查单8张。"),
            new Heading(2, "（一）各地综合排名"),
            new Paragraph("综合分按完成、进步、同类可比加权；同分并列，名次跳号。"),
            new Table("表1　6月份各地综合排名", columns, rows),
            new Heading(1, "二、下步要求"), new Heading(3, "1.压实责任"), new Paragraph("各单位要对照通报逐项查找差距。"),
            new Heading(4, "（1）按期整改"), new Paragraph("亮红灯的事项要逐件明确整改措施、责任人和完成时限。")));
        return new Paper(Form.DOCUMENT, "示范市攻坚行动指挥部", "示攻坚〔2026〕6号", "示范市攻坚行动指挥部关于2026年6月份全市攻坚行动进展情况的通报", "各县（市、区）人民政府，市政府各部门、各直属单位",
            body, List.of("红灯事项清单", "问题销号情况"), "示范市攻坚行动指挥部", LocalDate.of(2026, 7, 8), true,
            List.of("市委办公室", "市人大常委会办公室", "市政协办公室"), "示范市攻坚行动指挥部办公室", VERIFY);
    }

    static Paper letter() {
        return new Paper(Form.LETTER, "示范市人民政府督查室", "示督函〔2026〕12号", "关于商请协调石塘渔港用海审批事项的函", "省自然资源厅海域处",
            List.of(new Paragraph("石塘渔港升级工程因用海审批停滞23个工作日。为确保底线节点，现商请贵处予以协调。"),
                new Paragraph("专此函达，请予支持。")), List.of(), "示范市人民政府督查室", LocalDate.of(2026, 9, 3), false, List.of(), "示范市人民政府督查室", null);
    }

    static Paper withBody(Paper.Block... blocks) {
        var slip = slip();
        return new Paper(slip.form(), slip.issuer(), slip.number(), slip.title(), slip.addressee(), List.of(blocks), List.of(), slip.signature(), slip.date(), false, List.of(), null, null);
    }

    static Table longTable(int rows) {
        return new Table("红灯事项清单", List.of(new Column("序号", 1, true), new Column("事项", 5, false), new Column("差距（%）", 2, true)),
            IntStream.rangeClosed(1, rows).mapToObj(n -> List.of(String.valueOf(n), "第" + n + "号攻坚事项", "-" + n % 40 + ".5")).toList());
    }
}
