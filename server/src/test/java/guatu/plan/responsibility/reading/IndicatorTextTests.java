package guatu.plan.responsibility.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "新建停车场3处,新增停车位1000个以上|停车场 = 3 处; 停车位 >= 1000 个",
        "投资5000万元,提升改造低等级公路40公里|投资 = 5000 万元; 低等级公路 = 40 公里",
        "完成投资1.2亿元|投资 = 1.2 亿元",
        "冷库3万吨|冷库 = 3 万吨",
        "22所学校校园空调安装(二期)|学校校园空调安装(二期) = 22 所",
        "建成投用8家卫生院|卫生院 = 8 家",
        "新(改、扩)建公办园5所|公办园 = 5 所",
        "新（改、扩）建公办园5所|公办园 = 5 所",
        "应急广播指挥中心与18个乡镇分控中心、752只高音喇叭|乡镇分控中心 = 18 个; 高音喇叭 = 752 只",
        "地区生产总值增长6.2%左右。|地区生产总值增长 ~ 6.2 %",
        "空气质量优良天数比例达到95%以上|空气质量优良天数比例 >= 95 %",
        "城镇调查失业率控制在5.5%以内|城镇调查失业率 <= 5.5 %",
        "万元GDP能耗不超过0.5吨标准煤|万元GDP能耗 <= 0.5 吨标准煤",
        "群众满意度不低于90%|群众满意度 >= 90 %",
        "新增就业约1.5万人|就业 ~ 1.5 万人",
        "培育规上企业20家、专精特新企业10家|规上企业 = 20 家; 专精特新企业 = 10 家",
        "新建学校10所(其中小学3所)|学校 = 10 所; 小学 = 3 所",
        "新建110千伏变电站2座|110千伏变电站 = 2 座",
        "6月底前完成交地380亩|交地 = 380 亩",
        "建设5G基站1,200个|5G基站 = 1200 个",
        "改造面积50万平方米|改造面积 = 50 万平方米",
        "2024年6月底前建成标准厂房10万平方米|标准厂房 = 10 万平方米",
        "除险加固水库3座（其中中型1座）|除险加固水库 = 3 座; 中型 = 1 座",
        "签约率90%|签约率 = 90 %",
        "新建充电桩100余个|充电桩 >= 100 个",
        "新增床位100-120张|床位 >= 100 张; 床位 <= 120 张",
        "建设道路3条20公里|道路 = 3 条; 道路 = 20 公里",
        "居民收入增长与经济增长基本同步|''",
        "6月30日前全面交地|''",
        "智能装备产业园一期|''",
        "完成2023年任务|''",
        "历时6个月|''"})
    void readsOneIndicatorPerNumberWithAUnit(String sentence, String expected) {
        var read = IndicatorText.read(sentence, "项目").stream()
            .map(i -> i.name() + " " + i.relation().sign() + " " + i.value().toPlainString() + " " + i.unit()).toList();
        assertThat(String.join("; ", read)).isEqualTo(expected);
    }
}
