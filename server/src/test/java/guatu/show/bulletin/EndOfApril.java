package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.plan.campaign.Campaigns;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// A town whose April has ended, and what its months, duties and disputes say.
@GuatuTest
@Import(MonthTown.class)
abstract class EndOfApril {

    static final Actor CLERK = MonthTown.CLERK;

    @Autowired
    MonthTown towns;
    @Autowired
    Months months;
    @Autowired
    MonthPages pages;
    @Autowired
    Periods periods;
    @Autowired
    Campaigns campaigns;
    @Autowired
    TransactionTemplate transactions;
    MonthTown.Town town;

    @BeforeEach
    void endsApril() {
        town = towns.atTheEndOfApril();
    }

    <T> T read(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    Snapshot frozen() {
        var id = months.freeze(CLERK, town.campaign(), MonthTown.APRIL);
        return read(() -> periods.snapshot(id));
    }

    static void refuses(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
