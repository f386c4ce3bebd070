package dev.drydock.core.dialect.mysql.safety;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.dialect.mysql.syntax.LexicalMode;
import dev.drydock.core.dialect.mysql.syntax.MysqlSyntax;
import dev.drydock.core.query.port.SafetyPort;
import dev.drydock.core.query.preview.Examined;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.query.preview.ReadOnlyProof.Gap;
import dev.drydock.core.query.preview.RowPreview.Why;
import dev.drydock.core.sql.change.RowChange;
import dev.drydock.core.text.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Counting and proof on MariaDB and MySQL. An UPDATE counts the rows that it finds; the server reports those
/// of them that it really changes.
public final class MysqlSafety implements SafetyPort {
    private static final String TARGET = Resource.text(MysqlSafety.class, "target.sql");
    private static final String ROUTINES = Resource.text(MysqlSafety.class, "routines.sql");
    private static final String GAPS = Resource.text(MysqlSafety.class, "gaps.sql");
    private static final MysqlSyntax SYNTAX = new MysqlSyntax(LexicalMode.DEFAULT);

    /// Functions of the server that give another value, or do something, each time.
    private static final Set<String> VARYING = Set.of(
            "rand",
            "uuid",
            "uuid_short",
            "sys_guid",
            "sleep",
            "benchmark",
            "get_lock",
            "release_lock",
            "release_all_locks",
            "last_insert_id",
            "row_count",
            "found_rows",
            "sysdate",
            "nextval",
            "setval",
            "lastval",
            "random_bytes",
            "load_file",
            "encrypt",
            "master_pos_wait");

    @Override
    public Optional<RowChange> change(String statement) {
        return SYNTAX.change(statement);
    }

    @Override
    public Examined examine(Connection connection, RowChange change) throws SQLException {
        if (varies(connection, change.calls())) {
            return Examined.not(Why.NOT_REPEATABLE);
        }
        try (PreparedStatement question = connection.prepareStatement(TARGET)) {
            question.setString(1, change.table().schema());
            question.setString(2, change.table().name());
            List<String> key = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                boolean table = false;
                while (rows.next()) {
                    table = "BASE TABLE".equals(rows.getString(1));
                    String column = rows.getString(2);
                    if (column != null) {
                        key.add(change.reference() + "." + SYNTAX.quoted(column));
                    }
                }
                boolean joined = change.kind() == RowChange.Kind.JOINED;
                return !table
                        ? Examined.not(Why.NOT_A_TABLE)
                        : joined && key.isEmpty() ? Examined.not(Why.NO_KEY) : Examined.by(key);
            }
        }
    }

    private static boolean varies(Connection connection, Set<String> calls) throws SQLException {
        Set<String> called = new HashSet<>();
        calls.forEach(name -> called.add(name.toLowerCase(Locale.ROOT)));
        if (called.stream().anyMatch(VARYING::contains)) {
            return true;
        }
        if (called.isEmpty()) {
            return false;
        }
        try (Statement question = connection.createStatement();
                ResultSet rows = question.executeQuery(ROUTINES)) {
            boolean own = false;
            while (rows.next()) {
                own |= called.contains(rows.getString(1));
            }
            return own;
        }
    }

    /// None: EXPLAIN runs parts of some statements.
    @Override
    public OptionalLong estimate(Connection connection, String statement) {
        return OptionalLong.empty();
    }

    /// The modes of an open transaction cannot be changed; what is asked in it calls no stored function.
    @Override
    public void restrict(Connection connection) {}

    @Override
    public ReadOnlyProof proof(Connection connection) throws SQLException {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        try (Statement question = connection.createStatement();
                ResultSet rows = question.executeQuery(GAPS)) {
            while (rows.next()) {
                gap(rows.getString(1)).ifPresent(gaps::add);
            }
        }
        boolean held = connection.unwrap(MysqlConnection.class).inReadOnlyTransaction();
        return new ReadOnlyProof(held, "SERVER_STATUS_IN_TRANS_READONLY = " + (held ? 1 : 0), gaps);
    }

    private static Optional<Gap> gap(String privilege) {
        return switch (privilege) {
            case "SUPER" -> Optional.of(Gap.SUPERUSER);
            case "FILE" -> Optional.of(Gap.SERVER_FILES);
            case "SYSTEM_VARIABLES_ADMIN" -> Optional.of(Gap.SERVER_SETTINGS);
            case "CONNECTION_ADMIN", "CONNECTION ADMIN" -> Optional.of(Gap.OTHER_SESSIONS);
            case "FEDERATED ADMIN" -> Optional.of(Gap.OTHER_SERVERS);
            default -> Optional.empty();
        };
    }
}
