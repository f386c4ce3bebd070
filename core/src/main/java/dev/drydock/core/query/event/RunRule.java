package dev.drydock.core.query.event;

import dev.drydock.core.fault.DbFault;

/// Why Drydock itself, not the server, refused or stopped a statement. Found as `rule` in [DbFault.Refused].
public enum RunRule {
    /// A read-only session runs statements that only read.
    READ_ONLY_SESSION,
    /// A read-only session takes exactly one statement at a time, as both we and the driver read it.
    READ_ONLY_ONE_STATEMENT,
    /// Writes were allowed for a while that is over; of an open transaction only the rollback is left.
    LOCKED_AGAIN,
    /// The open transaction was lost with its connection; the statement was not sent.
    TRANSACTION_LOST,
    /// A command of a command-line client, which no server knows.
    META_COMMAND,
    /// Rows in a script that belong to the statement before them.
    INLINE_DATA,
    /// The text is no whole statement; the fault's message is the name of the
    /// [dev.drydock.core.sql.ScriptPart.Problem].
    NOT_SENDABLE,
    /// The session's settings make the server read the text otherwise than it was judged; the message is the
    /// setting.
    READ_DIFFERENTLY,
    /// The statement ran longer than its bound; the message is the server's, if it said so.
    STATEMENT_TIMEOUT,
    /// No room left under the spool.
    SPOOL_DISK_FULL,
    /// The result was closed while its rows still came.
    RESULT_CLOSED,
    /// The session is closed.
    SESSION_CLOSED,
    /// Only a single statement that returns rows can be copied out by the server.
    NOT_A_QUERY,
    /// The receiver of an export took no more, for example a full disk.
    EXPORT_NOT_WRITTEN,
    /// The result broke off before its last row, so a whole export cannot be made of it.
    EXPORT_INCOMPLETE;

    public DbFault fault() {
        return fault("", "");
    }

    public DbFault fault(String message, String sqlState) {
        return new DbFault.Refused(name(), message, sqlState);
    }

    public boolean explains(DbFault fault) {
        return fault instanceof DbFault.Refused refused && refused.rule().equals(name());
    }
}
