package guatu.ground.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

/// A database that goes away in the middle of the work is known as that, not taken for a fault of the program.
class DatabaseAwayTests {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void isAConnectionThatEndsUnderAStatement() {
        var no = catchThrowable(() -> database.run(() -> {
            end(backend());
            backend();
        }));
        assertThat(no).isNotNull();
        assertThat(DatabaseAway.causes(no)).as(String.valueOf(no)).isTrue();
    }

    @Test
    void isAConnectionThatEndsBeforeItsCommit() {
        var no = catchThrowable(() -> database.run(() -> end(backend())));
        assertThat(no).isNotNull();
        assertThat(DatabaseAway.causes(no)).as(String.valueOf(no)).isTrue();
    }

    @Test
    void isNotAMistakeOfTheProgram() {
        assertThat(DatabaseAway.causes(new IllegalStateException("a bug"))).isFalse();
        assertThat(DatabaseAway.causes(new DataIntegrityViolationException("twice", new SQLException("duplicate key", "23505")))).isFalse();
        assertThat(DatabaseAway.causes(new TransactionSystemException("not committed"))).isFalse();
    }

    private int backend() {
        return database.jdbc().sql("select pg_backend_pid() where :tenant is not null").query(Integer.class).single();
    }

    /// The owner ends the connection of this backend, as a server does that goes down.
    private static void end(int backend) {
        var owner = TestDatabase.address();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password()); var statement = connection.prepareStatement("select pg_terminate_backend(?, 10000)")) {
            statement.setInt(1, backend);
            statement.execute();
        } catch (SQLException no) {
            throw new IllegalStateException(no);
        }
    }
}
