package dev.drydock.core.dialect.postgres.plan.run;

import dev.drydock.core.plan.run.port.SessionCopy;
import dev.drydock.core.plan.run.port.SessionSettings;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.text.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Settings of a session by SHOW, which takes neither lock nor snapshot (`analyze_requires_snapshot` in
/// analyze.c). It does not tell settings that no part of the server knows (`app.tenant`): those are read by
/// name, where a snapshot lasts no longer than its statement.
public final class PostgresSessionCopy implements SessionCopy {
    private static final String ROLE = "role";
    private static final String LOGIN = "session_authorization";
    private static final String SET = "SELECT pg_catalog.set_config(?, ?, false)";

    private static final String OWN_NAMES = Resource.text(PostgresSessionCopy.class, "own.sql");
    private static final String OWN_VALUES =
            "SELECT n, pg_catalog.current_setting(n, true)" + " FROM pg_catalog.unnest(?::pg_catalog.text[]) AS t (n)";
    private static final Pattern OWN_NAME = Pattern.compile(
            "current_setting\\s*\\(\\s*'([A-Za-z_][\\w$]*(?:\\.[A-Za-z_][\\w$]*)+)'", Pattern.CASE_INSENSITIVE);

    /// Settings that a session may change (`pg_settings.context`, manual 53.25).
    private static final String CHANGEABLE =
            "SELECT s.name FROM pg_catalog.pg_settings AS s WHERE s.context IN ('user', 'superuser')";

    /// Who the session is, what it waits for and what it may write is ours to say.
    private static final Set<String> OWN = Set.of(
            "application_name",
            "client_encoding",
            "default_transaction_read_only",
            "transaction_read_only",
            "transaction_isolation",
            "transaction_deferrable",
            "default_transaction_isolation",
            "default_transaction_deferrable",
            "statement_timeout",
            "lock_timeout",
            "transaction_timeout",
            "idle_in_transaction_session_timeout",
            "idle_session_timeout",
            "is_superuser",
            ROLE,
            LOGIN);

    @Override
    public List<String> own(Connection fresh, String statement) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        Matcher named = OWN_NAME.matcher(statement);
        while (named.find()) {
            names.add(named.group(1));
        }
        try (Statement question = fresh.createStatement();
                ResultSet rows = question.executeQuery(OWN_NAMES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return List.copyOf(names);
    }

    @Override
    public SessionSettings read(Connection connection, List<String> own) throws SQLException {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SHOW ALL")) {
                while (rows.next()) {
                    values.put(rows.getString(1), rows.getString(2));
                }
            }
            for (String name : List.of(LOGIN, ROLE)) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    values.put(name, row.getString(1));
                }
            }
        }
        if (own.isEmpty()) {
            return new SessionSettings(values, List.of());
        }
        boolean passing = values.getOrDefault("transaction_isolation", "").startsWith("read ");
        if (passing) {
            own(connection, own, values);
        }
        return new SessionSettings(values, passing ? List.of() : own);
    }

    private static void own(Connection connection, List<String> names, Map<String, String> values) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(OWN_VALUES)) {
            question.setArray(1, connection.createArrayOf("text", names.toArray(String[]::new)));
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    String value = rows.getString(2);
                    if (value != null) {
                        values.put(rows.getString(1), value);
                    }
                }
            }
        }
    }

    @Override
    public List<String> adopt(Connection fresh, SessionSettings settings, Duration lockWait) throws SQLException {
        SequencedMap<String, String> own = read(fresh, List.of()).values();
        Set<String> changeable = changeable(fresh);
        List<String> missing = new ArrayList<>(settings.unread());
        for (Map.Entry<String, String> each : settings.values().entrySet()) {
            String name = each.getKey();
            boolean same = each.getValue().equals(own.getOrDefault(name, ""));
            boolean takes = changeable.contains(name) || !own.containsKey(name);
            if (!same && takes && !OWN.contains(name) && !set(fresh, name, each.getValue())) {
                missing.add(name);
            }
        }
        set(fresh, "lock_timeout", Long.toString(Math.max(1, lockWait.toMillis())));
        become(fresh, settings.values(), own);
        return missing;
    }

    private static Set<String> changeable(Connection fresh) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = fresh.createStatement();
                ResultSet rows = statement.executeQuery(CHANGEABLE)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static boolean set(Connection fresh, String name, String value) throws SQLException {
        try (PreparedStatement statement = fresh.prepareStatement(SET)) {
            statement.setString(1, name);
            statement.setString(2, value);
            return statement.execute();
        } catch (SQLException refused) {
            if (fresh.isClosed()) {
                throw refused;
            }
            return false;
        }
    }

    /// Last, for it may take the right to set the others. A role that cannot be taken is a fault: the plan
    /// would be another user's.
    private static void become(Connection fresh, Map<String, String> tab, Map<String, String> own) throws SQLException {
        try (Statement statement = fresh.createStatement()) {
            String login = tab.getOrDefault(LOGIN, "");
            if (!login.isEmpty() && !login.equals(own.get(LOGIN))) {
                statement.execute("SET SESSION AUTHORIZATION " + Syntax.inQuotes(login, '"'));
            }
            String role = tab.getOrDefault(ROLE, own.getOrDefault(ROLE, "none"));
            if (!role.equals(own.get(ROLE))) {
                statement.execute("SET ROLE " + (role.equals("none") ? "NONE" : Syntax.inQuotes(role, '"')));
            }
        }
    }
}
