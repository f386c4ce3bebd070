package dev.drydock.core.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.testing.HostileNames;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever tables, columns, indexes and functions are called, what is suggested is one statement of the
/// promised kind, which the server takes.
@Tag("server")
class HostileAdviceTest {
    private static final Map<Suggestion.Kind, String> PROMISED = Map.of(
            Suggestion.Kind.INDEX, "(?s)(CREATE INDEX|ALTER TABLE .* ADD INDEX).*",
            Suggestion.Kind.STATISTICS, "(?s)(ANALYZE|CREATE STATISTICS|ALTER TABLE .* SET STATISTICS).*",
            Suggestion.Kind.SETTING, "(?s)(SET|RESET) .*",
            Suggestion.Kind.MAINTENANCE, "(?s)(VACUUM|ALTER TABLE) .*",
            Suggestion.Kind.DEFINITION, "(?s)(CREATE EXTENSION|ALTER FUNCTION) .*",
            Suggestion.Kind.LOOKUP, "(?s)SELECT .*");

    private record Told(String format, String sql, List<Suggestion> suggestions) {}

    @Test
    void postgresTakesEverySuggestion() throws SQLException {
        List<String> troubles = new ArrayList<>();
        int taken = 0;
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set max_parallel_workers_per_gather = 0; set jit = off");
            for (String name : HostileNames.all()) {
                taken += postgres(connection, statement, name, troubles);
            }
        }
        assertThat(troubles).isEmpty();
        assertThat(taken).isGreaterThan(5 * HostileNames.all().size());
    }

    private static int postgres(Connection connection, Statement statement, String name, List<String> troubles)
            throws SQLException {
        String table = HostileNames.quoted(name);
        String other = HostileNames.quoted(cut(name, "9"));
        String rows = HostileNames.quoted(cut(name, "8"));
        connection.setAutoCommit(false);
        statement.execute("create table " + table + " (" + table + " int, " + other + " text, flag boolean)");
        statement.execute("insert into " + table
                + " select g % 200, 'x' || g % 200, g % 50 = 0 from generate_series(1, 12000) g");
        statement.execute("create function " + other + "(text) returns text language plpgsql immutable as"
                + " $f$ begin return $1; end $f$");
        statement.execute("create function " + rows + "() returns setof int language plpgsql as"
                + " $$ begin return query select g from generate_series(1, 12000) g; end $$");
        statement.execute("analyze " + table);
        statement.execute("set local work_mem = '64kB'");
        int taken = 0;
        for (String sql : List.of(
                "select * from " + table + " where " + table + " = 7 and " + other + " = 'x7' and flag",
                "select * from " + table + " where " + other + " like '%x77%'",
                "select * from " + table + " where " + other + "(" + other + ") = 'x''7; --'",
                "select * from " + table + " where lower(" + other + ") = 'x7'",
                "select * from " + table + " where " + table + "::numeric = 5.0",
                "select * from " + table + " order by " + table + ", " + other + " desc",
                "select a.* from " + table + " a join " + rows + "() f on f = a." + table)) {
            for (String format : List.of("text", "json")) {
                if (format.equals("text") && name.chars().anyMatch(Character::isISOControl)) {
                    continue; // A plan in lines cannot hold such a name in one.
                }
                String plan = all(statement, "explain (analyze, buffers, format " + format + ") " + sql);
                for (Suggestion suggestion : suggestions(plan, ServerFacts.NONE)) {
                    check(suggestion, Dialects.ALL.get(0).syntax().split(suggestion.sql()), troubles);
                    taken += 1;
                    // Two of the kinds do not go inside a transaction; without the word they do.
                    String runnable = suggestion.sql().replaceFirst("^CREATE INDEX CONCURRENTLY", "CREATE INDEX");
                    if (!runnable.startsWith("VACUUM")
                            && !runnable.startsWith("CREATE EXTENSION")
                            && !runnable.contains("gin_trgm_ops")) {
                        run(statement, runnable, troubles);
                    }
                }
            }
        }
        connection.rollback();
        return taken;
    }

    @Test
    void mariadbTakesEverySuggestion() throws SQLException {
        List<String> troubles = new ArrayList<>();
        int taken = 0;
        try (MysqlDatabase database = TestServers.mariadb();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String hostile : HostileNames.all()) {
                String name = hostile.strip();
                String table = "`" + name.replace("`", "``") + "`";
                // The server has no characters beyond 16 bits in names, and does not escape controls in its JSON.
                if (name.codePoints().anyMatch(each -> each > 0xFFFF || Character.isISOControl(each))) {
                    continue;
                }
                statement.execute("create table " + table + " (" + table + " int, other varchar(20))");
                statement.execute("insert into " + table + " select seq % 3000, concat('x', seq) from seq_1_to_12000");
                for (String sql : List.of(
                        "select * from " + table + " where " + table + " = 7 and other = 'x7'",
                        "select * from " + table + " `a``b` where `a``b`." + table + " = 7",
                        "select * from " + table + " order by " + table)) {
                    String plan = all(statement, "analyze format=json " + sql);
                    for (Suggestion suggestion : suggestions(plan, ServerFacts.of(sql))) {
                        taken++;
                        check(suggestion, Dialects.ALL.get(1).syntax().split(suggestion.sql()), troubles);
                        execute(statement, suggestion.sql(), troubles);
                        if (suggestion.kind() == Suggestion.Kind.INDEX) {
                            statement.execute("alter table " + table + " drop index " + table);
                        }
                    }
                }
                statement.execute("drop table " + table);
            }
        }
        assertThat(troubles).isEmpty();
        assertThat(taken).isGreaterThan(2 * HostileNames.all().size());
    }

    private static List<Suggestion> suggestions(String plan, ServerFacts facts) {
        AdviceBench.Told told = Dialects.firstPlan(plan).orElseThrow(() -> new AssertionError(plan));
        AdviceReport report = Advisor.of(Arithmetic.of(told.plan()), facts, told.syntax());
        return Stream.concat(report.shown().stream(), report.hidden().stream())
                .map(Advice::suggestions)
                .flatMap(List::stream)
                .toList();
    }

    private static void check(Suggestion suggestion, List<ScriptPart> parts, List<String> troubles) {
        boolean promised = suggestion.sql().matches(PROMISED.getOrDefault(suggestion.kind(), ""));
        if (parts.size() != 1 || !promised) {
            troubles.add("%s in %d parts: %s".formatted(suggestion.kind(), parts.size(), suggestion.sql()));
        }
    }

    private static void run(Statement statement, String sql, List<String> troubles) throws SQLException {
        statement.execute("savepoint s");
        execute(statement, sql, troubles);
        statement.execute("rollback to savepoint s");
    }

    private static void execute(Statement statement, String sql, List<String> troubles) {
        try {
            statement.execute(sql);
        } catch (SQLException refused) {
            troubles.add(refused.getMessage() + " in " + sql);
        }
    }

    private static String all(Statement statement, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /// Another name of 63 bytes at most.
    private static String cut(String name, String end) {
        return name.substring(0, name.length() - 1) + end;
    }
}
