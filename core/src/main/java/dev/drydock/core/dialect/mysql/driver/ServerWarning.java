package dev.drydock.core.dialect.mysql.driver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/// One line of SHOW WARNINGS. The server tells no SQLState there.
public final class ServerWarning extends SQLWarning {
    private static final long serialVersionUID = 1L;

    private final String level;

    private ServerWarning(String level, int code, String message) {
        super(message, "", code);
        this.level = level;
    }

    /// `Error`, `Warning` or `Note`.
    public String level() {
        return level;
    }

    /// Asks only when the last answer counted any; null without.
    static @Nullable SQLWarning readAll(MysqlConnection connection) throws SQLException {
        return connection.warningCount() == 0 ? null : asked(connection);
    }

    private static @Nullable SQLWarning asked(MysqlConnection connection) throws SQLException {
        ServerWarning first = null;
        try (MysqlStatement question = connection.createStatement();
                ResultSet rows = question.executeQuery("SHOW WARNINGS")) {
            while (rows.next()) {
                ServerWarning next = new ServerWarning(rows.getString(1), rows.getInt(2), rows.getString(3));
                if (first == null) {
                    first = next;
                } else {
                    first.setNextWarning(next);
                }
            }
        }
        return first;
    }
}
