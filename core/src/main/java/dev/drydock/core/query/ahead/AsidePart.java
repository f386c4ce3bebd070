package dev.drydock.core.query.ahead;

import dev.drydock.core.query.port.TransactionState;
import java.sql.SQLException;

/// Something asked on a session's connection that leaves it as it was: in a read-only transaction of its own,
/// or, inside the user's open one, behind a savepoint that is rolled back to.
final class AsidePart {
    private static final String NAME = "drydock_aside";

    private final Ground ground;

    AsidePart(Ground ground) {
        this.ground = ground;
    }

    /// False when a failed transaction takes no question.
    boolean possible() throws SQLException {
        return ground.refresh() != TransactionState.FAILED;
    }

    <T> T ask(Answer<T> question) throws SQLException {
        boolean inside = ground.refresh() != TransactionState.NONE;
        if (inside) {
            ground.execute("SAVEPOINT " + NAME);
            ground.ports().safety().restrict(ground.connection());
        } else {
            var _ = ground.ports().sessions().beginReadOnly(ground.connection());
        }
        try {
            return question.get();
        } finally {
            leave(inside);
        }
    }

    private void leave(boolean inside) throws SQLException {
        if (ground.lost()) {
            return;
        }
        if (inside) {
            ground.execute("ROLLBACK TO SAVEPOINT " + NAME);
            ground.execute("RELEASE SAVEPOINT " + NAME);
        } else if (ground.ports().sessions().transaction(ground.connection()) != TransactionState.NONE) {
            ground.execute("ROLLBACK");
        }
        ground.refresh();
    }

    /// What is asked.
    @FunctionalInterface
    interface Answer<T> {
        T get() throws SQLException;
    }
}
