package dev.drydock.core.dialect.postgres.safety;

import dev.drydock.core.dialect.postgres.syntax.PostgresSyntax;
import dev.drydock.core.query.port.SafetyPort;
import dev.drydock.core.query.preview.Examined;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.query.preview.ReadOnlyProof.Gap;
import dev.drydock.core.query.preview.RowPreview.Why;
import dev.drydock.core.sql.change.RowChange;
import dev.drydock.core.text.Resource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.postgresql.PGConnection;

/// Counting and proof on PostgreSQL.
public final class PostgresSafety implements SafetyPort {
    private static final String TARGET = Resource.text(PostgresSafety.class, "target.sql");
    private static final String PROOF = Resource.text(PostgresSafety.class, "proof.sql");
    private static final PostgresSyntax SYNTAX = new PostgresSyntax(true);

    @Override
    public Optional<RowChange> change(String statement) {
        return SYNTAX.change(statement);
    }

    /// A row is told apart by table and place (manual 5.6, System Columns).
    @Override
    public Examined examine(Connection connection, RowChange change) throws SQLException {
        Array calls = connection.createArrayOf("name", change.calls().toArray(String[]::new));
        try (PreparedStatement question = connection.prepareStatement(TARGET)) {
            question.setString(1, change.table().written());
            question.setArray(2, calls);
            try (ResultSet row = question.executeQuery()) {
                Optional<Why> obstacle = row.next() ? obstacle(row) : Optional.of(Why.NOT_A_TABLE);
                return new Examined(obstacle, List.of(change.reference() + ".tableoid", change.reference() + ".ctid"));
            }
        } finally {
            calls.free();
        }
    }

    private static Optional<Why> obstacle(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_table")) {
            return Optional.of(Why.NOT_A_TABLE);
        }
        if (row.getBoolean("has_rules")) {
            return Optional.of(Why.RULES);
        }
        if (row.getBoolean("is_filtered")) {
            return Optional.of(Why.ROW_SECURITY);
        }
        if (row.getBoolean("has_triggers")) {
            return Optional.of(Why.TRIGGERS);
        }
        return row.getBoolean("is_volatile") ? Optional.of(Why.NOT_REPEATABLE) : Optional.empty();
    }

    @Override
    public OptionalLong estimate(Connection connection, String statement) throws SQLException {
        try (Statement question = connection.createStatement()) {
            question.setEscapeProcessing(false);
            try (ResultSet row = question.executeQuery("EXPLAIN (FORMAT JSON) " + statement)) {
                return row.next() ? ChangePlan.rows(row.getString(1)) : OptionalLong.empty();
            }
        }
    }

    /// Lasts until the savepoint is rolled back to (manual SET TRANSACTION: read-only may be set at any time).
    @Override
    public void restrict(Connection connection) throws SQLException {
        try (Statement order = connection.createStatement()) {
            order.execute("SET TRANSACTION READ ONLY");
        }
    }

    @Override
    public ReadOnlyProof proof(Connection connection) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet row = question.executeQuery(PROOF)) {
            row.next();
            Set<Gap> gaps = EnumSet.noneOf(Gap.class);
            add(gaps, row, "superuser", Gap.SUPERUSER);
            add(gaps, row, "server_programs", Gap.SERVER_PROGRAMS);
            add(gaps, row, "server_files", Gap.SERVER_FILES);
            add(gaps, row, "other_sessions", Gap.OTHER_SESSIONS);
            add(gaps, row, "other_servers", Gap.OTHER_SERVERS);
            if (row.getInt("pid") != connection.unwrap(PGConnection.class).getBackendPID()) {
                gaps.add(Gap.POOLER);
            }
            String said = row.getString("said");
            return new ReadOnlyProof("on".equals(said), "transaction_read_only = " + said, gaps);
        }
    }

    private static void add(Set<Gap> gaps, ResultSet row, String column, Gap gap) throws SQLException {
        if (row.getBoolean(column)) {
            gaps.add(gap);
        }
    }
}
