package dev.drydock.core.dialect.sqlite.safety;

import dev.drydock.core.dialect.sqlite.syntax.SqliteSyntax;
import dev.drydock.core.query.port.SafetyPort;
import dev.drydock.core.query.preview.Examined;
import dev.drydock.core.query.preview.ReadOnlyProof;
import dev.drydock.core.query.preview.RowPreview.Why;
import dev.drydock.core.sql.change.RowChange;
import dev.drydock.core.text.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Counting and proof on SQLite.
public final class SqliteSafety implements SafetyPort {
    private static final String TARGET = Resource.text(SqliteSafety.class, "target.sql");
    private static final String COLUMNS = Resource.text(SqliteSafety.class, "columns.sql");
    private static final SqliteSyntax SYNTAX = new SqliteSyntax();
    private static final Set<String> VARYING =
            Set.of("random", "randomblob", "changes", "total_changes", "last_insert_rowid", "load_extension");

    @Override
    public Optional<RowChange> change(String statement) {
        return SYNTAX.change(statement);
    }

    @Override
    public Examined examine(Connection connection, RowChange change) throws SQLException {
        boolean varies = change.calls().stream().anyMatch(name -> VARYING.contains(name.toLowerCase(Locale.ROOT)));
        if (varies) {
            return Examined.not(Why.NOT_REPEATABLE);
        }
        Optional<Place> place = place(connection, change.table());
        if (place.isEmpty()) {
            return Examined.not(Why.NOT_A_TABLE);
        }
        Optional<Why> obstacle =
                obstacle(connection, place.get(), change.table().name());
        if (obstacle.isPresent()) {
            return Examined.not(obstacle.get());
        }
        return Examined.by(rowName(connection, place.get(), change));
    }

    /// The one table of that name.
    private record Place(String schema, boolean withoutRowid) {}

    private static Optional<Place> place(Connection connection, RowChange.TableName table) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(TARGET)) {
            question.setString(1, table.name());
            Optional<Place> found = Optional.empty();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    String schema = rows.getString(1);
                    if (!table.schema().isEmpty() && !table.schema().equalsIgnoreCase(schema)) {
                        continue;
                    }
                    if (found.isPresent() || !"table".equals(rows.getString(2))) {
                        return Optional.empty();
                    }
                    found = Optional.of(new Place(schema, rows.getBoolean(3)));
                }
            }
            return found;
        }
    }

    /// Triggers may skip rows (RAISE(IGNORE)), and so may a conflict clause of a constraint.
    private static Optional<Why> obstacle(Connection connection, Place place, String table) throws SQLException {
        String sql = "SELECT type, sql FROM " + SYNTAX.quoted(place.schema)
                + ".sqlite_master WHERE tbl_name = ?1 COLLATE NOCASE UNION ALL "
                + "SELECT type, sql FROM temp.sqlite_master WHERE tbl_name = ?1 COLLATE NOCASE";
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            question.setString(1, table);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    if ("trigger".equals(rows.getString(1))) {
                        return Optional.of(Why.TRIGGERS);
                    }
                    String text = rows.getString(2);
                    if (text != null && text.toUpperCase(Locale.ROOT).contains("CONFLICT")) {
                        return Optional.of(Why.CONFLICTS_IGNORED);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The row id by the name that no column took (sqlite.org/lang_createtable.html#rowid), else the key.
    private static List<String> rowName(Connection connection, Place place, RowChange change) throws SQLException {
        List<String> key = new ArrayList<>();
        List<String> free = new ArrayList<>(List.of("rowid", "_rowid_", "oid"));
        try (PreparedStatement question = connection.prepareStatement(COLUMNS)) {
            question.setString(1, change.table().name());
            question.setString(2, place.schema);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    String column = rows.getString(1);
                    free.remove(column.toLowerCase(Locale.ROOT));
                    if (rows.getInt(2) > 0) {
                        key.add(change.reference() + "." + SYNTAX.quoted(column));
                    }
                }
            }
        }
        return place.withoutRowid || free.isEmpty() ? key : List.of(change.reference() + "." + free.getFirst());
    }

    /// The library has no estimate of rows.
    @Override
    public OptionalLong estimate(Connection connection, String statement) {
        return OptionalLong.empty();
    }

    /// A query of this library's own functions changes nothing.
    @Override
    public void restrict(Connection connection) {}

    /// The file was opened read-only (sqlite.org/c3ref/open.html).
    @Override
    public ReadOnlyProof proof(Connection connection) throws SQLException {
        boolean held = connection.isReadOnly();
        return new ReadOnlyProof(held, held ? "SQLITE_OPEN_READONLY" : "", Set.of());
    }
}
