package dev.drydock.core.query;

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
/// Used once, by the thread that has the session's turn.
final class PreviewRun {
    private final Link link;
    private final QueryPorts ports;
    private final Duration patience;

    PreviewRun(Link link, Duration patience) {
        this.link = link;
        this.ports = link.ports();
        this.patience = patience;
    }

    RowPreview of(String sql) throws SQLException {
        boolean one = ports.syntax().split(sql).size() == 1 && ports.sessions().one(link.connection(), sql);
        if (!one || !ports.syntax().effect(sql).changesRows()) {
            return unknown(Why.NOT_UNDERSTOOD);
        }
        AsidePart aside = new AsidePart(link);
        if (!aside.possible()) {
            return unknown(Why.TRANSACTION_FAILED);
        }
        SessionPort.Undo undo = ports.sessions().limit(link.connection(), patience);
        try {
            return counted(aside, sql);
        } finally {
            if (!link.lost()) {
                undo.run();
            }
        }
    }

    private RowPreview counted(AsidePart aside, String sql) throws SQLException {
        Optional<RowChange> change = ports.safety().change(sql);
        if (change.isEmpty()) {
            return new RowPreview.Unknown(Why.NOT_UNDERSTOOD, estimate(aside, sql));
        }
        long started = System.nanoTime();
        try {
            RowPreview found = aside.ask(() -> count(change.get()));
            return found instanceof RowPreview.Unknown(var why, var none)
                    ? new RowPreview.Unknown(why, estimate(aside, sql))
                    : found;
        } catch (SQLException refused) {
            if (link.lost()) {
                throw refused;
            }
            boolean late = System.nanoTime() - started >= patience.toNanos();
            return new RowPreview.Unknown(late ? Why.TIMED_OUT : Why.REFUSED, estimate(aside, sql));
        }
    }

    private RowPreview count(RowChange change) throws SQLException {
        Examined examined = ports.safety().examine(link.connection(), change);
        if (examined.obstacle().isPresent()) {
            return unknown(examined.obstacle().get());
        }
        if (change.rows().spelledOut().isPresent()) {
            return new RowPreview.Counted(change.rows().spelledOut().getAsLong());
        }
        try (Statement statement = ports.results().statement(link.connection())) {
            CancelLadder ladder = new CancelLadder(new LinkRungs(link, statement), rung -> {});
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
    private OptionalLong estimate(AsidePart aside, String sql) throws SQLException {
        try {
            return aside.ask(() -> ports.safety().estimate(link.connection(), sql));
        } catch (SQLException refused) {
            if (link.lost()) {
                throw refused;
            }
            return OptionalLong.empty();
        }
    }

    private static RowPreview unknown(Why why) {
        return new RowPreview.Unknown(why, OptionalLong.empty());
    }
}
