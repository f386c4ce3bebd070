package dev.drydock.core.query;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.ahead.Question;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.pending.Pending;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.sql.StatementEffect;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One connection, bound to one tab for its whole life: it never moves to another database. Work on it is done
/// one run at a time; a second one waits. After a loss the next run gets a new connection, and nothing is ever
/// sent again by itself. A session whose options stop or start allowing writes gets a new connection before the
/// next run, unless a transaction is open: then only its rollback runs. Any thread; everything but [#facts],
/// [#profile] and [#commitMode] blocks: call it from a job.
public final class QuerySession implements AutoCloseable {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final Link link;
    private final ConnectionProfile profile;
    private final SessionOptions options;
    private final SpoolFolder spool;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile CommitMode commitMode = CommitMode.AUTO;
    private volatile Pending pending = Pending.NONE;
    private volatile boolean running;
    private volatile Instant idleSince = Instant.now();

    private QuerySession(Link link, ConnectionProfile profile, SessionOptions options, SpoolFolder spool) {
        this.link = link;
        this.profile = profile;
        this.options = options;
        this.spool = spool;
    }

    /// The session is read-only when the options or the profile say so.
    ///
    /// @param secrets asked at every connect for a copy, which is closed here
    /// @throws FaultException as the connector's: Unreachable, Denied, Refused or Other
    public static QuerySession open(
            QueryPorts ports,
            ConnectionProfile profile,
            SecretSource secrets,
            SessionOptions options,
            SpoolFolder spool)
            throws FaultException {
        SessionOptions bound = profile.readOnly() ? options.asReadOnly() : options;
        return new QuerySession(new Link(new Login(ports, profile, secrets, bound)), profile, bound, spool);
    }

    /// Another session of the same login, with the settings of a fresh one.
    ///
    /// @param onlyReads it is read-only even if this one is not
    public QuerySession beside(boolean onlyReads) throws FaultException {
        Login own = link.login();
        SessionOptions bound = onlyReads ? options.asReadOnly() : options;
        return new QuerySession(new Link(own.as(bound)), profile, bound, spool);
    }

    public ConnectionProfile profile() {
        return profile;
    }

    public SessionFacts facts() {
        return new SessionFacts(
                link.facts(),
                !link.closed() && !link.lost(),
                readOnly(),
                commitMode,
                running,
                link.transaction(),
                link.transactionSince(),
                pending);
    }

    /// How the next statements become permanent. A change leaves an open transaction open. Read-only sessions
    /// ignore it.
    public void commitMode(CommitMode mode) {
        commitMode = mode;
    }

    /// Whether a statement starts a transaction that lasts until the user ends it.
    boolean beginsTransaction(StatementEffect effect) {
        return !readOnly()
                && switch (commitMode) {
                    case AUTO -> false;
                    case MANUAL -> true;
                    case SMART -> effect.changes();
                };
    }

    boolean readOnly() {
        return link.login().openedReadOnly();
    }

    /// Whether a connection that is opened now could write; the one there is may differ.
    boolean writesAllowed() {
        return !options.readOnlyNow();
    }

    void ran(Pending.Statement statement) {
        pending = link.transaction() == TransactionState.NONE ? Pending.NONE : pending.and(statement);
    }

    Link link() {
        return link;
    }

    SpoolFolder spool() {
        return spool;
    }

    /// Waits for the session's turn; [#release] ends it.
    void take() throws InterruptedException, FaultException {
        turn.lockInterruptibly();
        if (link.closed()) {
            turn.unlock();
            throw new FaultException(RunRule.SESSION_CLOSED.fault());
        }
        running = true;
    }

    void release() {
        idleSince = Instant.now();
        if (link.transaction() == TransactionState.NONE) {
            pending = Pending.NONE;
        }
        running = false;
        turn.unlock();
    }

    /// When the last run ended, or the session was opened.
    public Instant idleSince() {
        return idleSince;
    }

    /// Rolls the open transaction back, unless somebody has used the session since `seen` (see [#idleSince]).
    /// True when it did.
    public boolean rollBackUnusedSince(Instant seen) throws FaultException {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            if (!idleSince.equals(seen) || link.closed() || link.transaction() == TransactionState.NONE) {
                return false;
            }
            endNow("ROLLBACK");
            pending = Pending.NONE;
            return true;
        } finally {
            turn.unlock();
        }
    }

    /// Asks something that leaves the session as it was. Waits for the session's turn.
    public <T> T ask(Question<T> question) throws FaultException, InterruptedException {
        take();
        long started = System.nanoTime();
        try {
            return question.on(link);
        } catch (SQLException thrown) {
            throw new FaultException(link.login().fault(thrown, question.statement(), started), thrown);
        } finally {
            release();
        }
    }

    /// Commits or rolls back the open transaction, if there is one.
    ///
    /// @throws FaultException LOCKED_AGAIN for a commit after writes are no longer allowed
    public void end(boolean commit) throws FaultException, InterruptedException {
        take();
        try {
            if (commit && !readOnly() && !writesAllowed()) {
                throw new FaultException(RunRule.LOCKED_AGAIN.fault());
            }
            endNow(commit ? "COMMIT" : "ROLLBACK");
        } finally {
            release();
        }
    }

    private void endNow(String statement) throws FaultException {
        long started = System.nanoTime();
        try {
            if (link.refresh() != TransactionState.NONE) {
                link.execute(statement);
                link.refresh();
            }
        } catch (SQLException thrown) {
            throw new FaultException(link.login().fault(thrown, statement, started), thrown);
        }
    }

    /// Ends the connection and with it any open transaction: rolled back by the server. A statement that still
    /// runs is cut off after two seconds; none is started after it, on a connection that just comes neither.
    @Override
    public void close() {
        link.forbid();
        boolean mine = false;
        try {
            mine = turn.tryLock(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                link.abort();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException alreadyBroken) {
            // the socket is gone, which is what was wanted
        }
        try {
            link.close();
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }
}
