package dev.drydock.core.dialect.mysql.plan.run;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.dialect.mysql.syntax.LexicalMode;
import dev.drydock.core.dialect.mysql.syntax.MysqlSyntax;
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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// EXPLAIN and ANALYZE of MariaDB (mariadb.com/kb/en/analyze-format-json) and MySQL (manual 15.8.2). Only
/// statements on rows are taken: none of them commits by itself.
public final class MysqlExplain implements ExplainPort {
    private static final MysqlSyntax SYNTAX = new MysqlSyntax(LexicalMode.DEFAULT);
    /// The ways a session may read a statement, by its `sql_mode`.
    private static final List<MysqlSyntax> READINGS = Stream.of(
                    LexicalMode.DEFAULT,
                    new LexicalMode(false, true),
                    new LexicalMode(true, false),
                    new LexicalMode(true, true))
            .map(MysqlSyntax::new)
            .toList();
    private static final String TABLES = Resource.text(MysqlExplain.class, "tables.sql");
    private static final Set<String> PLANNED =
            Set.of("SELECT", "VALUES", "TABLE", "WITH", "INSERT", "REPLACE", "UPDATE", "DELETE");

    /// EXPLAIN ANALYZE came with 8.0.18.
    private static final int[] ANALYZE_SINCE = {8, 0, 18};

    @Override
    public List<ExplainOption> options(ServerFacts server, boolean analyze) {
        return List.of();
    }

    @Override
    public Prepared prepare(ServerFacts server, ExplainRequest request) throws FaultException {
        StatementWords.explainable(SYNTAX, request.statement(), PLANNED);
        for (ExplainOption option : request.options()) {
            throw ExplainRule.OPTION_UNSUPPORTED.refusal(option.name());
        }
        String head = head(server, request.analyze());
        Placeholders places = Placeholders.of(SYNTAX, request.statement());
        if (places.count() == 0 && request.values().isEmpty()) {
            return Prepared.of(head, request.statement());
        }
        if (request.values().isEmpty()) {
            throw ExplainRule.VALUES_MISSING.refusal(Integer.toString(places.count()));
        }
        if (request.values().size() != places.count()) {
            throw ExplainRule.VALUES_MISMATCH.refusal(Integer.toString(places.count()));
        }
        String filled = places.filled(number -> SYNTAX.literal(request.values().get(number - 1), false));
        return new Prepared(List.of(), head + filled, -1);
    }

    private static String head(ServerFacts server, boolean analyze) throws FaultException {
        if (!analyze) {
            return "EXPLAIN FORMAT=JSON ";
        }
        if (maria(server)) {
            return "ANALYZE FORMAT=JSON ";
        }
        if (!atLeast(server.version(), ANALYZE_SINCE)) {
            throw ExplainRule.ANALYZE_UNSUPPORTED.refusal(server.version());
        }
        return "EXPLAIN ANALYZE ";
    }

    private static boolean maria(ServerFacts server) {
        return server.product().equals("MariaDB");
    }

    private static boolean atLeast(String version, int... least) {
        String[] parts = version.split("[^0-9]+", -1);
        for (int i = 0; i < least.length; i++) {
            int part = i < parts.length && !parts[i].isEmpty() ? Integer.parseInt(parts[i]) : 0;
            if (part != least[i]) {
                return part > least[i];
            }
        }
        return true;
    }

    /// MariaDB speaks MySQL's form since 10.9 (MDEV-27021, MDEV-10000).
    @Override
    public Prepared running(ServerFacts server, long session) throws FaultException {
        if (maria(server) && !atLeast(server.version(), 10, 9)) {
            throw ExplainRule.RUNNING_UNSUPPORTED.refusal(server.version());
        }
        return Prepared.of("EXPLAIN FORMAT=JSON FOR CONNECTION " + session, "");
    }

    /// Any name in the statement may be that of a table, so all are looked up, in whatever mode the session
    /// reads it: a name too many refuses a statement, one too few lets rows stay changed.
    @Override
    public Set<Irreversible> irreversible(Connection connection, String statement, List<Plan> planned)
            throws SQLException, FaultException {
        Set<String> names = new HashSet<>();
        READINGS.forEach(reading -> names.addAll(StatementWords.names(reading, statement)));
        Set<Irreversible> left = EnumSet.noneOf(Irreversible.class);
        if (names.contains("insert") || names.contains("replace")) {
            left.add(Irreversible.SEQUENCES);
        }
        if (names.contains("outfile") || names.contains("dumpfile")) {
            left.add(Irreversible.FILES);
        }
        Set<String> fixed = new HashSet<>();
        boolean indirect = false;
        try (Statement question = connection.createStatement();
                ResultSet rows = question.executeQuery(TABLES)) {
            while (rows.next()) {
                String name = rows.getString(2).toLowerCase(Locale.ROOT);
                boolean named = names.contains(name);
                switch (rows.getString(1)) {
                    case "ENGINE" -> fixed.add(name);
                    case "BLIND" -> left.add(Irreversible.HIDDEN_TRIGGERS);
                    case "TRIGGER" -> {
                        indirect |= named;
                        if (named) {
                            left.add(Irreversible.TRIGGERS);
                        }
                    }
                    case "ROUTINE" -> {
                        indirect |= named;
                        if (named) {
                            left.add(Irreversible.FUNCTIONS);
                        }
                    }
                    default -> indirect |= named;
                }
            }
        }
        for (String name : fixed) {
            if (indirect || names.contains(name)) {
                throw ExplainRule.NOT_TRANSACTIONAL.refusal(name);
            }
        }
        return left;
    }

    /// That the transaction was still open when it was rolled back is known from the server's status.
    @Override
    public Witness witness(Connection connection) {
        return () -> true;
    }
}
