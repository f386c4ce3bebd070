package dev.drydock.core.query;

import dev.drydock.core.query.port.TransactionState;
import java.sql.SQLException;

/// Something asked on a session's connection that leaves it as it was: in a read-only transaction of its own,
/// or, inside the user's open one, behind a savepoint that is rolled back to.
final class AsidePart {
    private static final String NAME = "drydock_aside";

    private final Link link;

    AsidePart(Link link) {
        this.link = link;
    }

    /// False when a failed transaction takes no question.
    boolean possible() throws SQLException {
        return link.refresh() != TransactionState.FAILED;
    }

    <T> T ask(Question<T> question) throws SQLException {
        boolean inside = link.refresh() != TransactionState.NONE;
        if (inside) {
            link.execute("SAVEPOINT " + NAME);
            link.ports().safety().restrict(link.connection());
        } else {
            var _ = link.ports().sessions().beginReadOnly(link.connection());
        }
        try {
            return question.answer();
        } finally {
            leave(inside);
        }
    }

    private void leave(boolean inside) throws SQLException {
        if (link.lost()) {
            return;
        }
        if (inside) {
            link.execute("ROLLBACK TO SAVEPOINT " + NAME);
            link.execute("RELEASE SAVEPOINT " + NAME);
        } else if (link.ports().sessions().transaction(link.connection()) != TransactionState.NONE) {
            link.execute("ROLLBACK");
        }
        link.refresh();
    }

    /// What is asked.
    @FunctionalInterface
    interface Question<T> {
        T answer() throws SQLException;
    }
}
