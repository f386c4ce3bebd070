package dev.drydock.core.dialect.mysql.plan.run;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
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
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Settings of a session by its system variables, which touch no table. Those of the character set that the
/// driver speaks are its own; user variables (`@x`) are not carried.
public final class MysqlSessionCopy implements SessionCopy {
    private static final String DATABASE = "DATABASE()";
    private static final String ROLE = "CURRENT_ROLE()";

    /// Of both servers (MySQL manual 7.1.8, mariadb.com/kb/en/server-system-variables).
    private static final List<String> COMMON = List.of(
            "sql_mode",
            "time_zone",
            "collation_connection",
            "lc_time_names",
            "optimizer_switch",
            "optimizer_search_depth",
            "optimizer_prune_level",
            "eq_range_index_dive_limit",
            "join_buffer_size",
            "sort_buffer_size",
            "read_rnd_buffer_size",
            "tmp_table_size",
            "max_heap_table_size",
            "max_length_for_sort_data",
            "group_concat_max_len",
            "sql_select_limit",
            "sql_safe_updates",
            "sql_big_selects",
            "max_join_size",
            "foreign_key_checks",
            "unique_checks",
            "sql_auto_is_null");

    private static final List<String> MARIADB = List.of(
            "join_cache_level",
            "optimizer_use_condition_selectivity",
            "use_stat_tables",
            "in_predicate_conversion_threshold");
    private static final List<String> MYSQL =
            List.of("range_optimizer_max_mem_size", "internal_tmp_mem_storage_engine");

    @Override
    public List<String> own(Connection fresh, String statement) {
        return List.of();
    }

    /// What a version does not know is left out.
    @Override
    public SessionSettings read(Connection connection, List<String> own) throws SQLException {
        boolean maria = connection.unwrap(MysqlConnection.class).isMariaDb();
        Set<String> names = new HashSet<>(COMMON);
        names.addAll(maria ? MARIADB : MYSQL);
        SequencedMap<String, String> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SHOW SESSION VARIABLES")) {
                while (rows.next()) {
                    String name = rows.getString(1).toLowerCase(Locale.ROOT);
                    if (names.contains(name)) {
                        values.put(name, rows.getString(2));
                    }
                }
            }
            ask(statement, DATABASE, values);
            ask(statement, ROLE, values);
        }
        return new SessionSettings(values, List.of());
    }

    /// A function that a version does not know ends no transaction.
    private static void ask(Statement statement, String function, Map<String, String> values) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT " + function)) {
            row.next();
            String value = row.getString(1);
            values.put(function, value == null ? "" : value);
        } catch (SQLException unknown) {
            if (statement.getConnection().isClosed()) {
                throw unknown;
            }
        }
    }

    @Override
    public List<String> adopt(Connection fresh, SessionSettings settings, Duration lockWait) throws SQLException {
        SequencedMap<String, String> own = read(fresh, List.of()).values();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> each : settings.values().entrySet()) {
            String name = each.getKey();
            boolean same = each.getValue().equals(own.getOrDefault(name, ""));
            if (!same && !name.equals(DATABASE) && !name.equals(ROLE) && !set(fresh, name, each.getValue())) {
                missing.add(name);
            }
        }
        long seconds = Math.max(1, lockWait.toSeconds());
        set(fresh, "innodb_lock_wait_timeout", Long.toString(seconds));
        set(fresh, "lock_wait_timeout", Long.toString(seconds));
        String database = settings.values().getOrDefault(DATABASE, "");
        try (Statement statement = fresh.createStatement()) {
            if (!database.isEmpty() && !database.equals(own.get(DATABASE))) {
                statement.execute("USE " + Syntax.inQuotes(database, '`'));
            }
            String role = settings.values().getOrDefault(ROLE, own.getOrDefault(ROLE, ""));
            if (!role.equals(own.getOrDefault(ROLE, ""))) {
                boolean maria = fresh.unwrap(MysqlConnection.class).isMariaDb();
                statement.execute("SET ROLE " + role(role, maria));
            }
        }
        return missing;
    }

    /// MySQL writes its roles quoted, as SET ROLE takes them; MariaDB writes the name alone.
    private static String role(String said, boolean maria) {
        if (said.isEmpty() || said.equals("NONE")) {
            return "NONE";
        }
        return maria ? Syntax.inQuotes(said, '`') : said;
    }

    private static boolean set(Connection fresh, String name, String value) throws SQLException {
        boolean number = value.matches("\\d{1,20}");
        String text = "SET SESSION " + name + " = " + (number ? value : "?");
        try (PreparedStatement statement = fresh.prepareStatement(text)) {
            if (!number) {
                statement.setString(1, value);
            }
            statement.execute();
            return true;
        } catch (SQLException refused) {
            if (fresh.isClosed()) {
                throw refused;
            }
            return false;
        }
    }
}
