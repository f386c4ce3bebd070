package dev.drydock.core.dialect.mysql.driver;

import dev.drydock.core.connect.Environments;
import dev.drydock.core.dialect.mysql.syntax.LexicalMode;
import dev.drydock.core.dialect.mysql.syntax.MysqlSyntax;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.port.TransactionState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Connection;
import org.mariadb.jdbc.client.ServerVersion;
import org.mariadb.jdbc.client.impl.StandardClient;
import org.mariadb.jdbc.client.util.ClosableLock;

/// The driver's connection with an abort that cuts the socket. The driver's own asks the server first, from a
/// connection of its own, and then waits for the reader it wants to stop.
public final class MysqlConnection extends Connection {
    /// Flags of a server's status (`SERVER_STATUS_*` in mysql_com.h).
    private static final int IN_TRANSACTION = 0x1;

    private static final int NO_BACKSLASH_ESCAPES = 0x200;
    private static final int IN_READ_ONLY_TRANSACTION = 0x2000;

    private final Configuration configuration;
    private final ClosableLock lock;
    private final Opening opening;
    private volatile boolean cut;

    MysqlConnection(Configuration configuration, ClosableLock lock, StandardClient client, Opening opening) {
        super(configuration, lock, client);
        this.configuration = configuration;
        this.lock = lock;
        this.opening = opening;
    }

    @Override
    public MysqlStatement createStatement() {
        return new MysqlStatement(this, lock);
    }

    @Override
    public void abort(Executor executor) {
        cut = true;
        opening.wire().cut();
    }

    /// The driver leaves a connection open whose stream of rows broke off.
    @Override
    public boolean isClosed() {
        return cut || opening.wire().ended() || super.isClosed();
    }

    public boolean isMariaDb() {
        return version().isMariaDBServer();
    }

    public ServerVersion version() {
        return getContext().getVersion();
    }

    /// The id that the server gave this session in its greeting.
    public long sessionId() {
        return getContext().getThreadId();
    }

    /// Whether what is sent is encrypted or does not leave this machine.
    public boolean isEncryptedOrLocal() {
        return opening.tls().begun()
                || Environments.isLoopback(configuration.addresses().getFirst().host);
    }

    /// As of the last answer.
    public TransactionState transaction() {
        return has(IN_TRANSACTION) ? TransactionState.OPEN : TransactionState.NONE;
    }

    public boolean inReadOnlyTransaction() {
        return has(IN_READ_ONLY_TRANSACTION);
    }

    /// Whether this session's `sql_mode` lets tokens end where they do by default. Only one half of the mode is
    /// in the server's status; it is asked for the other half when the text depends on it.
    boolean readsAsJudged(String sql) throws SQLException {
        if (sql.indexOf('\\') < 0) {
            return true;
        }
        boolean plainBackslashes = has(NO_BACKSLASH_ESCAPES);
        boolean alike = MysqlSyntax.readsAlike(sql, new LexicalMode(plainBackslashes, false))
                && MysqlSyntax.readsAlike(sql, new LexicalMode(plainBackslashes, true));
        return alike || MysqlSyntax.readsAlike(sql, lexicalMode());
    }

    private LexicalMode lexicalMode() throws SQLException {
        try (MysqlStatement question = createStatement();
                ResultSet row = question.executeQuery("SELECT @@session.sql_mode")) {
            row.next();
            return LexicalMode.of(row.getString(1));
        }
    }

    private boolean has(int flag) {
        return (getContext().getServerStatus() & flag) != 0;
    }

    /// Warnings that the server holds for the last statement.
    int warningCount() {
        return getContext().getWarning();
    }

    /// Ends the statement that runs now, from a connection of its own; nothing happens when the session with
    /// this id is not of this account at this address. Any thread.
    ///
    /// @param ownSession counts the sessions with a given id that belong to the account and address asking
    public void interruptStatement(String ownSession) throws SQLException {
        try (MysqlConnection side = opening.anew().connect(configuration)) {
            side.end("KILL QUERY ", sessionId(), ownSession);
        } catch (FaultException unreadable) {
            throw new SQLException("the side connection has no TLS", "08000", unreadable);
        }
    }

    /// False when there is no such session of this account at this address.
    public boolean endSession(long id, String ownSession) throws SQLException {
        return end("KILL CONNECTION ", id, ownSession);
    }

    private boolean end(String how, long id, String ownSession) throws SQLException {
        boolean own;
        try (PreparedStatement question = prepareStatement(ownSession)) {
            question.setLong(1, id);
            try (ResultSet row = question.executeQuery()) {
                own = row.next() && row.getInt(1) == 1;
            }
        }
        if (own) {
            try (MysqlStatement order = createStatement()) {
                order.execute(how + id);
            }
        }
        return own;
    }
}
