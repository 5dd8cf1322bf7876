package guatu.ground.kernel;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What a transaction does as its very last act: after everything that others do before the commit, and only if it commits.
/// One act per key and transaction; a transaction inside another has its own.
public abstract class LastAct implements TransactionSynchronization {

    private final Object key;

    protected LastAct(Object key) {
        this.key = key;
    }

    /// The act of the present transaction under this key, planned anew if there is none yet.
    public static <A extends LastAct> A of(Object key, Class<A> type, Supplier<A> fresh) {
        var planned = TransactionSynchronizationManager.getResource(key);
        if (planned != null) {
            return type.cast(planned);
        }
        var act = fresh.get();
        TransactionSynchronizationManager.registerSynchronization(act);
        TransactionSynchronizationManager.bindResource(key, act);
        return act;
    }

    /// Called with the transaction still open and nothing else to come but the commit.
    protected abstract void perform();

    /// By the transaction manager: what was planned while others ran before the commit counts too.
    static void performAll() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.getSynchronizations().stream().filter(LastAct.class::isInstance).map(LastAct.class::cast).forEach(LastAct::perform);
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
