package dev.drydock.core.query;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.ResultPort;
import dev.drydock.core.query.stop.CancelLadder;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A query's rows as CSV written by the server itself, past the spool. Held by the same rules as a run.
public final class ServerExport {
    private ServerExport() {}

    /// True when the session's server can do it; else run the query and write the spooled result.
    public static boolean possible(QuerySession session) {
        return session.link().ports().results().copyOut().isPresent();
    }

    /// A job that writes to `to` and returns the rows. It fails with NOT_A_QUERY for anything but one statement
    /// that returns rows and does nothing else, and with EXPORT_NOT_WRITTEN when `to` cannot take them.
    public static Job<Long> csv(QuerySession session, String query, OutputStream to) {
        return context -> {
            session.take();
            try {
                if (session.link().lost() || !session.link().answers()) {
                    session.link().reopen();
                }
                return onPlatformThread(session, () -> guarded(session, query, to, context));
            } finally {
                session.release();
            }
        };
    }

    /// A virtual thread is parked and woken for every few kilobytes from a socket: a fifth slower here.
    private static long onPlatformThread(QuerySession session, Callable<Long> work)
            throws FaultException, InterruptedException {
        FutureTask<Long> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("copy").start(task);
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            session.link().close();
            throw stopped;
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw new IllegalStateException(thrown.getCause());
        }
    }

    private static long guarded(QuerySession session, String query, OutputStream to, JobContext context)
            throws FaultException {
        Link link = session.link();
        long started = System.nanoTime();
        try {
            String statement = checked(link, query);
            StatementEffect effect = link.ports().syntax().effect(statement);
            return copied(session, statement, effect, to, context);
        } catch (SQLException thrown) {
            throw new FaultException(link.fault(thrown, query, started), thrown);
        }
    }

    private static String checked(Link link, String query) throws FaultException, SQLException {
        QueryPorts ports = link.ports();
        List<ScriptPart> parts = ports.syntax().split(query);
        if (parts.size() != 1 || !parts.getFirst().sendable()) {
            throw new FaultException(RunRule.NOT_A_QUERY.fault());
        }
        String statement = parts.getFirst().text(query).toString();
        StatementEffect effect = ports.syntax().effect(statement);
        ReadOnlyGate.check(link, statement, effect);
        if (!effect.returnsRows()) {
            throw new FaultException(RunRule.NOT_A_QUERY.fault());
        }
        return statement;
    }

    private static long copied(
            QuerySession session, String query, StatementEffect effect, OutputStream to, JobContext context)
            throws SQLException, FaultException {
        Link link = session.link();
        ResultPort.CsvCopy copy =
                link.ports().results().copyOut().orElseThrow(() -> new FaultException(RunRule.NOT_A_QUERY.fault()));
        try (Statement marker = link.ports().results().statement(link.connection())) {
            CancelLadder ladder = new CancelLadder(new LinkRungs(link, marker), rung -> {});
            Copied copied = new Copied();
            try (JobContext.Registration _ = context.onCancel(ladder::climb)) {
                TransactionFrame.enter(session, effect).around(() -> copied.run(copy, link, query, to));
            } finally {
                ladder.statementEnded();
            }
            return copied.rows();
        }
    }

    /// Carries rows, or what the receiver of the bytes threw, out of the frame.
    private static final class Copied {
        private long rows;

        void run(ResultPort.CsvCopy copy, Link link, String query, OutputStream to)
                throws SQLException, FaultException {
            try {
                rows = copy.csv(link.connection(), query, to);
            } catch (IOException full) {
                throw new FaultException(RunRule.EXPORT_NOT_WRITTEN.fault(), full);
            }
        }

        long rows() {
            return rows;
        }
    }
}
