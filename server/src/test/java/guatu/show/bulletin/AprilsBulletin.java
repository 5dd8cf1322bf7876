package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// April's bulletin, drafted and ready to be submitted.
@GuatuTest
@Import({MonthTown.class, AprilsBulletin.Heard.class})
abstract class AprilsBulletin {

    static final Actor CLERK = MonthTown.CLERK;
    static final Actor LEADER = MonthTown.LEADER;

    @Autowired
    MonthTown towns;
    @Autowired
    Months months;
    @Autowired
    Bulletins bulletins;
    @Autowired
    BulletinPages pages;
    @Autowired
    BulletinStore store;
    @Autowired
    TransactionTemplate transactions;
    MonthTown.Town town;
    UUID id;

    @BeforeEach
    void draftsAprilsBulletin() {
        town = towns.atTheEndOfApril();
        id = bulletins.draft(CLERK, months.freeze(CLERK, town.campaign(), MonthTown.APRIL));
        towns.on("2026-05-12");
    }

    <T> T read(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    int version() {
        return read(() -> store.get(id)).version();
    }

    void submit() {
        bulletins.submit(CLERK, id, version(), false);
    }

    static void refuses(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    /// Remembers what was told.
    static class Heard {

        BulletinApproved last;

        @EventListener
        void on(BulletinApproved event) {
            last = event;
        }
    }
}
