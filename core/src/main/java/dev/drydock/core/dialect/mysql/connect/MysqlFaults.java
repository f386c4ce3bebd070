package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.tls.TlsHandshake;
import dev.drydock.core.dialect.mysql.driver.MysqlStatement;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.query.event.RunRule;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the server's error numbers (MySQL "Server Error Message Reference",
/// mariadb.com/kb/en/mariadb-error-codes), which say more than their SQLStates. Messages are translated and
/// serve only to find a place in the statement.
public final class MysqlFaults implements FaultReader {
    private static final Pattern CONNECTION = Pattern.compile("^\\(conn=\\d+\\) ");
    private static final Pattern QUOTED = Pattern.compile("'([^']+(?:''[^']*)*)'");
    /// The server cuts the text behind `near` after this many characters.
    private static final int NEAR_LONGEST = 80;

    /// Wrong login, unknown database, no right to the database, account locked or expired, unknown way to log
    /// in.
    private static final Set<Integer> DENIED =
            Set.of(1044, 1045, 1049, 1130, 1251, 1396, 1524, 1698, 1820, 1862, 3118, 3955, 4151);

    /// Killed, shut down, idle for too long, network trouble told by either side.
    private static final Set<Integer> ENDED =
            Set.of(1053, 1079, 1152, 1158, 1159, 1160, 1161, 1184, 1927, 2006, 2013, 3032, 4031);

    /// Lock wait timeout, deadlock, lock not available, metadata lock, record changed.
    private static final Set<Integer> LOCKED = Set.of(1205, 1213, 1614, 3058, 3572, 4058, 1020);

    private static final Set<Integer> CROWDED = Set.of(1040, 1203, 1226);

    /// Constraints, privileges, read-only server, session or transaction, safe updates, data that does not fit.
    private static final Set<Integer> REFUSED = Set.of(
            1022, 1048, 1062, 1142, 1143, 1169, 1175, 1216, 1217, 1227, 1290, 1370, 1419, 1451, 1452, 1557, 1586, 1761,
            1762, 1792, 1836, 1845, 1846, 3098, 3100, 3819, 4025);

    private static final Set<Integer> OVERDUE = Set.of(1969, 3024);

    @Override
    public DbFault read(SQLException thrown, Attempt attempt) {
        String state = Objects.requireNonNullElse(thrown.getSQLState(), "");
        String message = CONNECTION
                .matcher(Objects.requireNonNullElse(thrown.getMessage(), ""))
                .replaceFirst("");
        int code = thrown.getErrorCode();
        Optional<Refusal> tls = code <= 0 ? TlsHandshake.refusal(thrown) : Optional.empty();
        if (tls.isPresent()) {
            return new DbFault.Refused(tls.get().name(), message, state);
        }
        if (code == MysqlStatement.READ_DIFFERENTLY) {
            return RunRule.READ_DIFFERENTLY.fault(message, "");
        }
        if (DENIED.contains(code) || state.startsWith("28")) {
            return new DbFault.Denied(attempt.user(), message, state);
        }
        if (CROWDED.contains(code)) {
            return new DbFault.Busy("connections", attempt.waited(), state);
        }
        if (ENDED.contains(code) || (code <= 0 && state.startsWith("08"))) {
            return new DbFault.Unreachable(attempt.host(), attempt.port(), attempt.waited(), state);
        }
        return statementFault(code, state, message, attempt);
    }

    private static DbFault statementFault(int code, String state, String message, Attempt attempt) {
        if (LOCKED.contains(code)) {
            return new DbFault.Busy(code == 1213 || code == 1020 ? "transaction" : "lock", attempt.waited(), state);
        }
        if (OVERDUE.contains(code)) {
            return RunRule.STATEMENT_TIMEOUT.fault(message, state);
        }
        if (REFUSED.contains(code) || state.equals("25006") || (state.startsWith("23") && code != 1052)) {
            return new DbFault.Refused(state, message, state);
        }
        if (state.startsWith("42") || state.startsWith("23")) {
            return new DbFault.BadSql(place(message, attempt.statement()), message, state);
        }
        return new DbFault.Other(message, state);
    }

    /// The server tells no position. A syntax error quotes the text from where it stumbled, up to 80
    /// characters; others quote a name, maybe qualified. It is a place when the statement holds it once; -1
    /// otherwise.
    static int place(String message, String statement) {
        int near = message.indexOf(" near '");
        if (near >= 0) {
            int end = message.lastIndexOf("' at line ");
            String rest = end > near ? message.substring(near + 7, end) : "";
            return rest.isEmpty() ? -1 : nearPlace(rest, statement);
        }
        Matcher quoted = QUOTED.matcher(message);
        if (!quoted.find()) {
            return -1;
        }
        String name = quoted.group(1);
        int whole = once(name, statement);
        return whole >= 0 ? whole : once(name.substring(name.lastIndexOf('.') + 1), statement);
    }

    /// Text shorter than the cut reaches to the end of the statement.
    private static int nearPlace(String rest, String statement) {
        if (rest.length() < NEAR_LONGEST && statement.endsWith(rest)) {
            return statement.length() - rest.length();
        }
        return once(rest, statement);
    }

    private static int once(String piece, String statement) {
        String text = statement.toLowerCase(Locale.ROOT);
        String wanted = piece.toLowerCase(Locale.ROOT);
        int at = wanted.isEmpty() || text.length() != statement.length() ? -1 : text.indexOf(wanted);
        return at >= 0 && text.indexOf(wanted, at + 1) < 0 ? at : -1;
    }
}
