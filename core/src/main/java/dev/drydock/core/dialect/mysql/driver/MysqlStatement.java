package dev.drydock.core.dialect.mysql.driver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Statement;
import org.mariadb.jdbc.client.util.ClosableLock;

/// The driver's statement, except that warnings are asked for once, after the last result. The driver asks
/// whenever it is asked, also while rows still come, and then reads all of them into memory first.
public final class MysqlStatement extends Statement {
    /// No server has negative error numbers.
    public static final int READ_DIFFERENTLY = -1001;

    private static final int FORWARD_ONLY = ResultSet.TYPE_FORWARD_ONLY;
    private static final int READ_ONLY = ResultSet.CONCUR_READ_ONLY;

    private final MysqlConnection connection;
    private @Nullable SQLWarning warnings;

    MysqlStatement(MysqlConnection connection, ClosableLock lock) {
        super(connection, lock, NO_GENERATED_KEYS, FORWARD_ONLY, READ_ONLY, 0);
        this.connection = connection;
    }

    /// @throws SQLException with the code [#READ_DIFFERENTLY] when the session's `sql_mode` makes the server
    ///     read the text otherwise than it was split and judged
    @Override
    public boolean execute(String sql) throws SQLException {
        warnings = null;
        if (!connection.readsAsJudged(sql)) {
            throw new SQLException("sql_mode", "HY000", READ_DIFFERENTLY);
        }
        return super.execute(sql);
    }

    @Override
    public boolean getMoreResults(int current) throws SQLException {
        boolean rows = super.getMoreResults(current);
        if (!rows && getLargeUpdateCount() < 0) {
            warnings = ServerWarning.readAll(connection);
        }
        return rows;
    }

    @Override
    public @Nullable SQLWarning getWarnings() {
        return warnings;
    }

    @Override
    public void clearWarnings() {
        warnings = null;
    }
}
