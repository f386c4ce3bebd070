package dev.drydock.core.query;

import dev.drydock.core.fault.DbFault;

/// Why Drydock itself, not the server, refused or stopped a statement. Found as `rule` in [DbFault.Refused].
public enum RunRule {
    /// A read-only session runs statements that only read.
    READ_ONLY_SESSION,
    /// A read-only session takes exactly one statement at a time, as both we and the driver read it.
    READ_ONLY_ONE_STATEMENT,
    /// The open transaction was lost with its connection; the statement was not sent.
    TRANSACTION_LOST,
    /// A command of a command-line client, which no server knows.
    META_COMMAND,
    /// Data lines in a script that belong to a COPY.
    COPY_DATA,
    /// The statement ran longer than its bound.
    STATEMENT_TIMEOUT,
    /// No room left under the spool.
    SPOOL_DISK_FULL,
    /// The session is closed.
    SESSION_CLOSED;

    public DbFault fault() {
        return new DbFault.Refused(name(), "", "");
    }

    public boolean explains(DbFault fault) {
        return fault instanceof DbFault.Refused refused && refused.rule().equals(name());
    }
}
