package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultReader;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Reads pgjdbc's exceptions by SQLState (PostgreSQL manual, appendix A), never by message: messages are
/// translated.
public final class PostgresFaults implements FaultReader {
    /// States after which the session is gone, outside class 08: admin and crash shutdown, starting up,
    /// database dropped, idle timeouts.
    private static final Set<String> SESSION_ENDED =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");
    /// pgjdbc's state for "a password was asked for and none given", among others.
    private static final String REJECTED = "08004";

    @Override
    public DbFault read(SQLException thrown, Attempt attempt) {
        String state = Objects.requireNonNullElse(thrown.getSQLState(), "");
        ServerErrorMessage server = thrown instanceof PSQLException own ? own.getServerErrorMessage() : null;
        String message = message(thrown, server);
        if (server == null && untrusted(thrown)) {
            return new DbFault.Refused(Refusal.TLS_UNTRUSTED.name(), message, state);
        }
        if (state.startsWith("28") || state.equals("3D000") || state.equals(REJECTED)) {
            return new DbFault.Denied(attempt.user(), message, state);
        }
        if (state.startsWith("08") || SESSION_ENDED.contains(state)) {
            return new DbFault.Unreachable(attempt.host(), attempt.port(), attempt.waited(), state);
        }
        return statementFault(state, message, server, attempt);
    }

    private static DbFault statementFault(
            String state, String message, @Nullable ServerErrorMessage server, Attempt attempt) {
        int position = server == null ? 0 : server.getPosition();
        if (state.equals("55P03") || state.startsWith("40") || state.equals("53300")) {
            return new DbFault.Busy(busyObject(state), attempt.waited(), state);
        }
        if (state.equals("42501") || state.startsWith("23") || state.equals("25006")) {
            return new DbFault.Refused(rule(state, server), message, state);
        }
        if (state.startsWith("42") || position > 0) {
            return new DbFault.BadSql(offset(position, attempt.statement()), message, state);
        }
        return new DbFault.Other(message, state);
    }

    private static String busyObject(String state) {
        return switch (state) {
            case "53300" -> "connections";
            case "55P03" -> "lock";
            default -> "transaction";
        };
    }

    private static String rule(String state, @Nullable ServerErrorMessage server) {
        String constraint = server == null ? null : server.getConstraint();
        return constraint == null || constraint.isEmpty() ? state : constraint;
    }

    /// The server counts code points from 1, Java counts UTF-16 units from 0.
    static int offset(int position, String statement) {
        if (position <= 0) {
            return -1;
        }
        int codePoints = Math.min(position - 1, statement.codePointCount(0, statement.length()));
        return statement.isEmpty() ? position - 1 : statement.offsetByCodePoints(0, codePoints);
    }

    private static String message(SQLException thrown, @Nullable ServerErrorMessage server) {
        if (server == null) {
            return Objects.requireNonNullElse(thrown.getMessage(), "");
        }
        StringBuilder text = new StringBuilder(Objects.requireNonNullElse(server.getMessage(), ""));
        append(text, "DETAIL: ", server.getDetail());
        append(text, "HINT: ", server.getHint());
        return text.toString();
    }

    private static void append(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append('\n').append(label).append(value);
        }
    }

    private static boolean untrusted(SQLException thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLHandshakeException || cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
