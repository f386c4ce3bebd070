package dev.drydock.core.plan.run;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.secrets.SecretMask;
import java.util.List;

/// Takes the values of parameters out of what a server says of them, before it is kept.
final class ValuesMask {
    /// Shorter ones stand in too many other words; between quotes they go, too.
    private static final int LEAST = 4;

    private ValuesMask() {}

    static DbFault without(List<String> values, DbFault why) {
        return switch (why) {
            case DbFault.BadSql(int offset, String message, String state) ->
                new DbFault.BadSql(offset, masked(values, message), state);
            case DbFault.Refused(String rule, String message, String state) ->
                new DbFault.Refused(rule, masked(values, message), state);
            case DbFault.Other(String message, String state) -> new DbFault.Other(masked(values, message), state);
            case DbFault.Denied(String user, String message, String state) ->
                new DbFault.Denied(user, masked(values, message), state);
            case DbFault.Unreachable unreachable -> unreachable;
            case DbFault.Busy busy -> busy;
        };
    }

    private static String masked(List<String> values, String message) {
        String left = message;
        for (String value : values) {
            if (value.length() >= LEAST) {
                left = left.replace(value, SecretMask.MASK);
            } else if (!value.isEmpty()) {
                left = left.replace('"' + value + '"', '"' + SecretMask.MASK + '"')
                        .replace("'" + value + "'", "'" + SecretMask.MASK + "'");
            }
        }
        return left;
    }
}
