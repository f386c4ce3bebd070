package dev.drydock.core.query;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.sql.StatementEffect;
import java.sql.SQLException;

/// The transaction around one statement. A frame of our own (for streaming in an autocommit session, and for
/// every statement of a read-only one) ends with the statement; the user's own transaction is never ended here.
final class TransactionFrame {
    private static final SessionPort.Unwritten WRITABLE = () -> true;

    private final Link link;
    private final boolean streams;
    private final boolean own;
    private final SessionPort.Unwritten unwritten;

    private TransactionFrame(Link link, boolean streams, boolean own, SessionPort.Unwritten unwritten) {
        this.link = link;
        this.streams = streams;
        this.own = own;
        this.unwritten = unwritten;
    }

    static TransactionFrame enter(QuerySession session, StatementEffect effect) throws SQLException {
        Link link = session.link();
        boolean framed = effect.transaction() == StatementEffect.TransactionChange.NONE && !effect.needsNoTransaction();
        boolean streams =
                framed && effect.returnsRows() && link.ports().results().streamsInTransaction();
        TransactionState before = link.refresh();
        boolean own = session.readOnly()
                || (before == TransactionState.NONE && streams && !session.beginsTransaction(effect));
        SessionPort.Unwritten unwritten = WRITABLE;
        if (session.readOnly()) {
            unwritten = beginReadOnly(link, before);
        } else if (session.beginsTransaction(effect) && framed && before == TransactionState.NONE) {
            link.execute("BEGIN");
            link.refresh();
        }
        if (streams) {
            link.connection().setAutoCommit(false);
        }
        return new TransactionFrame(link, streams, own, unwritten);
    }

    private static SessionPort.Unwritten beginReadOnly(Link link, TransactionState before) throws SQLException {
        if (before != TransactionState.NONE) {
            link.execute("ROLLBACK");
            link.refresh();
        }
        return link.ports().sessions().beginReadOnly(link.connection());
    }

    /// Rows come in batches.
    boolean streams() {
        return streams;
    }

    void around(Work work) throws SQLException, FaultException {
        try {
            work.run();
        } catch (SQLException | FaultException thrown) {
            leaveAfter(thrown);
            throw thrown;
        }
        if (unwritten.holds()) {
            leave("COMMIT");
        } else {
            leave("ROLLBACK");
            throw new FaultException(RunRule.READ_ONLY_SESSION.fault());
        }
    }

    private void leaveAfter(Exception thrown) {
        if (link.lost()) {
            return;
        }
        try {
            leave("ROLLBACK");
        } catch (SQLException second) {
            thrown.addSuppressed(second);
        }
    }

    private void leave(String how) throws SQLException {
        if (own && link.ports().sessions().transaction(link.connection()) != TransactionState.NONE) {
            link.execute(how);
        }
        link.refresh();
    }

    /// What happens inside.
    @FunctionalInterface
    interface Work {
        void run() throws SQLException, FaultException;
    }
}
