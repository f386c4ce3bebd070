package dev.drydock.core.plan.run.port;

import dev.drydock.core.fault.DbFault;
import java.util.List;

/// What is sent for one plan.
///
/// @param before sent first, in order
/// @param sent its rows are the plan
/// @param offset where the user's statement begins in `sent`; negative when it was rewritten
public record Prepared(List<String> before, String sent, int offset) {
    public Prepared {
        before = List.copyOf(before);
    }

    public static Prepared of(String head, String statement) {
        return new Prepared(List.of(), head + statement, head.length());
    }

    /// The fault with its place counted from the start of the user's statement, if it is in there.
    public DbFault within(DbFault fault) {
        if (!(fault instanceof DbFault.BadSql(int at, String message, String sqlState)) || at < 0) {
            return fault;
        }
        return new DbFault.BadSql(offset >= 0 && at >= offset ? at - offset : -1, message, sqlState);
    }
}
