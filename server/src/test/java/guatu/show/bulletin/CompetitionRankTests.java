package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.show.bulletin.CompetitionRank.Contender;
import guatu.show.bulletin.CompetitionRank.Ranked;
import guatu.show.bulletin.CompetitionRank.TieBreak;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompetitionRankTests {

    private static Contender unit(@Nullable String score, int reopened, int red, @Nullable LocalDate last) {
        return new Contender(UUID.randomUUID(), score == null ? null : new BigDecimal(score), reopened, red, last);
    }

    @Test
    void countsOneTwoTwoFour() {
        var ranked = CompetitionRank.of(List.of(unit("91.20", 0, 0, null), unit("90.00", 0, 0, null), unit("95.00", 0, 0, null), unit("91.20", 0, 0, null)));
        assertThat(ranked).extracting(Ranked::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranked).extracting(Ranked::tie).containsExactly(null, null, TieBreak.SHARED, null);
    }

    @Test
    void breaksTiesInTheOrderOfTheRulesAndSaysByWhat() {
        var march = LocalDate.of(2026, 3, 31);
        var first = unit("91.20", 0, 1, march);
        var later = unit("91.20", 0, 1, march.plusDays(1));
        var red = unit("91.20", 0, 2, march.minusDays(9));
        var reopened = unit("91.20", 1, 0, march.minusDays(9));
        var ranked = CompetitionRank.of(List.of(reopened, red, later, first));
        assertThat(ranked).containsExactly(new Ranked(first.unit(), 1, null), new Ranked(later.unit(), 2, TieBreak.LAST_NODE),
            new Ranked(red.unit(), 3, TieBreak.RED), new Ranked(reopened.unit(), 4, TieBreak.REOPENED));
    }

    @Test
    void putsWhoFinishedNoNodeBehind() {
        var none = unit("91.20", 0, 0, null);
        var some = unit("91.20", 0, 0, LocalDate.of(2026, 3, 31));
        assertThat(CompetitionRank.of(List.of(none, some))).extracting(Ranked::unit).containsExactly(some.unit(), none.unit());
    }

    @Test
    void listsUnitsWithoutScoreUnranked() {
        var ranked = CompetitionRank.of(List.of(unit(null, 0, 0, null), unit("0.00", 0, 0, null)));
        assertThat(ranked).extracting(Ranked::rank).containsExactly(1, null);
    }
}
