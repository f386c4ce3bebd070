package dev.drydock.core.query;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.stop.CancelLadder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The rungs of a cancel on the connection a statement was started on, even if the session has another one by
/// then.
final class LinkRungs implements CancelLadder.Rungs {
    private final Link link;
    private final Connection connection;
    private final Statement statement;
    private final long backendId;

    LinkRungs(Link link, Statement statement) {
        this.link = link;
        this.connection = link.connection();
        this.statement = statement;
        this.backendId = link.facts().backendId();
    }

    @Override
    public void cancelStatement() throws SQLException {
        link.ports().sessions().cancel(connection, statement);
    }

    @Override
    public boolean canKill() {
        return backendId != ServerFacts.UNKNOWN_BACKEND;
    }

    @Override
    public void killSession() throws FaultException {
        link.login().kill(backendId);
    }

    @Override
    public void abortConnection() throws SQLException {
        connection.abort(Runnable::run);
    }
}
