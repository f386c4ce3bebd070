package dev.drydock.core.dialect.postgres.plan.run;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.dialect.postgres.syntax.PostgresSyntax;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.plan.run.port.ExplainPort;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.Irreversible;
import dev.drydock.core.plan.run.port.Placeholders;
import dev.drydock.core.plan.run.port.Prepared;
import dev.drydock.core.plan.run.port.StatementWords;
import dev.drydock.core.text.Resource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/// EXPLAIN of PostgreSQL 12 to 18 (postgresql.org/docs/18/sql-explain.html), always in JSON.
public final class PostgresExplain implements ExplainPort {
    private static final PostgresSyntax SYNTAX = new PostgresSyntax(true);
    private static final String LEFT = Resource.text(PostgresExplain.class, "irreversible.sql");
    private static final String NAME = "drydock_plan";

    /// REFRESH, which the server takes too, is answered without a plan.
    private static final Set<String> PLANNED =
            Set.of("SELECT", "VALUES", "TABLE", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "DECLARE", "CREATE");

    @Override
    public List<ExplainOption> options(ServerFacts server, boolean analyze) {
        List<ExplainOption> options = new ArrayList<>(List.of(ExplainOption.VERBOSE));
        int major = server.major();
        if (analyze || major >= 13) {
            options.add(ExplainOption.BUFFERS);
        }
        options.add(ExplainOption.SETTINGS);
        if (major >= 17) {
            options.add(ExplainOption.MEMORY);
        }
        if (!analyze) {
            options.add(ExplainOption.GENERIC_PLAN);
            return options;
        }
        options.add(ExplainOption.NO_TIMING);
        if (major >= 13) {
            options.add(ExplainOption.WAL);
        }
        if (major >= 17) {
            options.add(ExplainOption.SERIALIZE);
        }
        return options;
    }

    @Override
    public Prepared prepare(ServerFacts server, ExplainRequest request) throws FaultException {
        String statement = request.statement();
        String first = StatementWords.explainable(SYNTAX, statement, PLANNED);
        if (first.equals("CREATE") && !StatementWords.names(SYNTAX, statement).contains("as")) {
            throw ExplainRule.NO_PLAN_FOR.refusal(first);
        }
        List<ExplainOption> taken = options(server, request.analyze());
        for (ExplainOption option : request.options()) {
            if (!taken.contains(option)) {
                throw ExplainRule.OPTION_UNSUPPORTED.refusal(option.name());
            }
        }
        Placeholders places = Placeholders.of(SYNTAX, statement);
        if (places.count() == 0 && request.values().isEmpty()) {
            return Prepared.of(head(request), statement);
        }
        return parameterised(request, places);
    }

    /// PREPARE infers the types of the parameters; the server's own `GENERIC_PLAN` came with 16.
    private static Prepared parameterised(ExplainRequest request, Placeholders places) throws FaultException {
        boolean given = !request.values().isEmpty();
        if (given && request.values().size() != places.count()) {
            throw ExplainRule.VALUES_MISMATCH.refusal(Integer.toString(places.count()));
        }
        if (!given && request.analyze()) {
            throw ExplainRule.VALUES_MISSING.refusal(Integer.toString(places.count()));
        }
        boolean custom = given && !request.options().contains(ExplainOption.GENERIC_PLAN);
        StringJoiner values = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < places.count(); i++) {
            values.add(given ? literal(request.values().get(i)) : "NULL");
        }
        return new Prepared(
                List.of(
                        "SET LOCAL plan_cache_mode = " + (custom ? "force_custom_plan" : "force_generic_plan"),
                        "DEALLOCATE ALL",
                        "PREPARE " + NAME + " AS " + places.filled(number -> "$" + number)),
                head(request) + "EXECUTE " + NAME + values,
                -1);
    }

    /// An E string means the same whatever `standard_conforming_strings` is.
    private static String literal(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String head(ExplainRequest request) {
        StringJoiner head = new StringJoiner(", ", "EXPLAIN (", ") ");
        if (request.analyze()) {
            head.add("ANALYZE");
        }
        for (ExplainOption option : wanted(request)) {
            switch (option) {
                case NO_TIMING -> head.add("TIMING OFF");
                case SERIALIZE -> head.add("SERIALIZE TEXT");
                case VERBOSE, BUFFERS, WAL, SETTINGS, MEMORY -> head.add(option.name());
                case GENERIC_PLAN -> {}
            }
        }
        return head.add("FORMAT JSON").toString();
    }

    /// Without VERBOSE the plan would not tell the schemas of its tables.
    private static Set<ExplainOption> wanted(ExplainRequest request) {
        Set<ExplainOption> wanted = EnumSet.of(ExplainOption.VERBOSE);
        wanted.addAll(request.options());
        return wanted;
    }

    @Override
    public Prepared running(ServerFacts server, long session) throws FaultException {
        throw ExplainRule.RUNNING_UNSUPPORTED.refusal(server.version());
    }

    @Override
    public Set<Irreversible> irreversible(Connection connection, String statement, List<Plan> planned)
            throws SQLException {
        Set<String> names = StatementWords.names(SYNTAX, statement);
        Set<String> calls = StatementWords.calls(SYNTAX, statement);
        Set<Irreversible> left = EnumSet.noneOf(Irreversible.class);
        if (calls.stream().anyMatch(call -> call.startsWith("dblink"))) {
            left.add(Irreversible.OTHER_SERVERS);
        }
        if (calls.stream().anyMatch(call -> call.equals("nextval") || call.equals("setval"))) {
            left.add(Irreversible.SEQUENCES);
        }
        if (calls.stream().anyMatch(call -> call.startsWith("pg_file_") || call.equals("lo_export"))) {
            left.add(Irreversible.FILES);
        }
        boolean inserts = names.contains("insert") || names.contains("merge");
        PlanTables tables = PlanTables.of(planned);
        Array called = connection.createArrayOf("text", calls.toArray(String[]::new));
        try (PreparedStatement question = connection.prepareStatement(LEFT)) {
            question.setArray(1, tables.schemas(connection));
            question.setArray(2, tables.names(connection));
            question.setArray(3, called);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                add(left, row, "foreign_tables", Irreversible.FOREIGN_TABLES);
                add(left, row, "triggers", Irreversible.TRIGGERS);
                add(left, row, "functions", Irreversible.FUNCTIONS);
                if (inserts) {
                    add(left, row, "sequences", Irreversible.SEQUENCES);
                }
            }
        }
        return left;
    }

    private static void add(Set<Irreversible> left, ResultSet row, String column, Irreversible what)
            throws SQLException {
        if (row.getBoolean(column)) {
            left.add(what);
        }
    }

    /// By the transaction's id, if it got one: only a change gives it one (manual 9.27.9).
    @Override
    public Witness witness(Connection connection) throws SQLException {
        String id = one(connection, "SELECT pg_catalog.txid_current_if_assigned()::pg_catalog.text");
        return id.isEmpty()
                ? () -> true
                : () -> one(connection, "SELECT pg_catalog.txid_status(" + Long.parseLong(id) + ")")
                        .equals("aborted");
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            String value = row.next() ? row.getString(1) : null;
            return value == null ? "" : value;
        }
    }
}
