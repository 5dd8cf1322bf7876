package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchWordsTests {

    @Test
    void countsWhatPressesAndNamesTheOthersBeside() {
        var slips = new Snapshot.SlipCounts(Map.of("NOTICE", 120, "WARNING", 30, "PROBLEM", 12, "CLEARANCE", 140, "EXPOSURE", 1), 2, 5, 40, 38);
        assertThat(slips.pressing()).isEqualTo(43);
        assertThat(WatchWords.slips(slips))
            .isEqualTo("本月发出督办单43份（进度预警单30份、问题督查单12份、落实情况曝光单1份），另发任务告知单120份、任务销号单140份；应答复40份，按时答复38份。");
    }

    @Test
    void saysThatNothingPressedWhereOnlyNoticesWentOut() {
        assertThat(WatchWords.slips(new Snapshot.SlipCounts(Map.of("NOTICE", 7), 0, 0, 0, 0))).isEqualTo("本月没有发出督办单，另发任务告知单7份。");
        assertThat(WatchWords.slips(new Snapshot.SlipCounts(Map.of(), 0, 0, 0, 0))).isEqualTo("本月没有发出督办单。");
        assertThat(WatchWords.slips(null)).isEmpty();
    }
}
