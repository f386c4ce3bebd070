package dev.drydock.core.dialect.postgres.plan.run;

import dev.drydock.core.plan.run.port.SessionCopy;
import dev.drydock.core.plan.run.port.SessionSettings;
import dev.drydock.core.sql.Syntax;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Settings of a session by SHOW, which takes neither lock nor snapshot (`analyze_requires_snapshot` in
/// analyze.c). It does not tell settings that no part of the server knows (`app.tenant`): those are not
/// carried.
public final class PostgresSessionCopy implements SessionCopy {
    private static final String ROLE = "role";
    private static final String LOGIN = "session_authorization";
    private static final String SET = "SELECT pg_catalog.set_config(?, ?, false)";

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
    public SessionSettings read(Connection connection) throws SQLException {
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
        return new SessionSettings(values);
    }

    @Override
    public List<String> adopt(Connection fresh, SessionSettings settings, Duration lockWait) throws SQLException {
        SequencedMap<String, String> own = read(fresh).values();
        Set<String> changeable = changeable(fresh);
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> each : settings.values().entrySet()) {
            String name = each.getKey();
            boolean same = each.getValue().equals(own.getOrDefault(name, ""));
            if (!same && changeable.contains(name) && !OWN.contains(name) && !set(fresh, name, each.getValue())) {
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
