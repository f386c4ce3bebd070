package dev.drydock.core.query.ahead;

import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.query.preview.Examined;
import dev.drydock.core.query.preview.RowPreview;
import dev.drydock.core.query.preview.RowPreview.Why;
import dev.drydock.core.query.stop.CancelLadder;
import dev.drydock.core.query.stop.Deadline;
import dev.drydock.core.sql.change.RowChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Counts what one statement would touch, on the session it would run on: same settings, same view of the data.
/// Changes nothing, and leaves an open transaction as it is.
public final class RowCount implements Question<RowPreview> {
    private final String sql;
    private final Duration patience;

    /// @param sql one statement
    /// @param patience bound on counting
    public RowCount(String sql, Duration patience) {
        this.sql = sql;
        this.patience = patience;
    }

    @Override
    public String statement() {
        return sql;
    }

    @Override
    public RowPreview on(Ground ground) throws SQLException {
        return new Counter(ground, ground.ports(), sql, patience).count();
    }

    private record Counter(Ground ground, QueryPorts ports, String sql, Duration patience) {
        RowPreview count() throws SQLException {
            boolean one =
                    ports.syntax().split(sql).size() == 1 && ports.sessions().one(ground.connection(), sql);
            if (!one || !ports.syntax().effect(sql).changesRows()) {
                return unknown(Why.NOT_UNDERSTOOD);
            }
            AsidePart aside = new AsidePart(ground);
            if (!aside.possible()) {
                return unknown(Why.TRANSACTION_FAILED);
            }
            SessionPort.Undo undo = ports.sessions().limit(ground.connection(), patience);
            try {
                return counted(aside);
            } finally {
                if (!ground.lost()) {
                    undo.run();
                }
            }
        }

        private RowPreview counted(AsidePart aside) throws SQLException {
            Optional<RowChange> change = ports.safety().change(sql);
            if (change.isEmpty()) {
                return new RowPreview.Unknown(Why.NOT_UNDERSTOOD, estimate(aside));
            }
            long started = System.nanoTime();
            try {
                RowPreview found = aside.ask(() -> count(change.get()));
                return found instanceof RowPreview.Unknown(var why, var none)
                        ? new RowPreview.Unknown(why, estimate(aside))
                        : found;
            } catch (SQLException refused) {
                if (ground.lost()) {
                    throw refused;
                }
                boolean late = System.nanoTime() - started >= patience.toNanos();
                return new RowPreview.Unknown(late ? Why.TIMED_OUT : Why.REFUSED, estimate(aside));
            }
        }

        private RowPreview count(RowChange change) throws SQLException {
            Examined examined = ports.safety().examine(ground.connection(), change);
            if (examined.obstacle().isPresent()) {
                return unknown(examined.obstacle().get());
            }
            if (change.rows().spelledOut().isPresent()) {
                return new RowPreview.Counted(change.rows().spelledOut().getAsLong());
            }
            try (Statement statement = ports.results().statement(ground.connection())) {
                CancelLadder ladder = new CancelLadder(ground.rungs(statement), rung -> {});
                try (Deadline _ = new Deadline(patience, ladder::climb).start();
                        ResultSet row = statement.executeQuery(change.count(examined.rowName()))) {
                    row.next();
                    return new RowPreview.Counted(row.getLong(1));
                } finally {
                    ladder.statementEnded();
                }
            }
        }

        /// What cannot be estimated is not known either.
        private OptionalLong estimate(AsidePart aside) throws SQLException {
            try {
                return aside.ask(() -> ports.safety().estimate(ground.connection(), sql));
            } catch (SQLException refused) {
                if (ground.lost()) {
                    throw refused;
                }
                return OptionalLong.empty();
            }
        }

        private static RowPreview unknown(Why why) {
            return new RowPreview.Unknown(why, OptionalLong.empty());
        }
    }
}
