package dev.drydock.core.dialect.sqlite.connect;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultReader;
import java.sql.SQLException;
import java.util.Objects;

/// Reads SQLite's primary result codes (sqlite.org/rescode.html). SQLite has no SQLState: `sqlState` is always
/// `""`.
public final class SqliteFaults implements FaultReader {
    private static final int PRIMARY = 0xff;
    private static final int ERROR = 1;
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int CANTOPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int AUTH = 23;
    private static final int NOTADB = 26;

    @Override
    public DbFault read(SQLException thrown, Attempt attempt) {
        String message = Objects.requireNonNullElse(thrown.getMessage(), "");
        return switch (thrown.getErrorCode() & PRIMARY) {
            case ERROR -> new DbFault.BadSql(-1, message, "");
            case BUSY, LOCKED -> new DbFault.Busy("file", attempt.waited(), "");
            case READONLY -> new DbFault.Refused("READONLY", message, "");
            case CONSTRAINT -> new DbFault.Refused("CONSTRAINT", message, "");
            case PERM, AUTH, CANTOPEN -> new DbFault.Refused(Refusal.FILE_NOT_READABLE.name(), message, "");
            case NOTADB, CORRUPT -> new DbFault.Refused(Refusal.FILE_NOT_DATABASE.name(), message, "");
            default -> new DbFault.Other(message, "");
        };
    }
}
