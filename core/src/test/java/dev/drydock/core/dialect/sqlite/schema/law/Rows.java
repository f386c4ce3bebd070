package dev.drydock.core.dialect.sqlite.schema.law;

import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Rows to lose.
final class Rows {
    private Rows() {}

    /// A few rows into each table, as many as its constraints let in.
    static void fill(Connection connection) throws SQLException {
        SqliteLaw.execute(connection, "PRAGMA foreign_keys = OFF");
        for (String table : SecondOpinion.rows(
                connection,
                "select name from sqlite_schema where type = 'table' and name not like 'sqlite!_%' escape '!'")) {
            String name = table.substring(0, table.length() - 1);
            List<String> columns = SecondOpinion.rows(
                    connection,
                    "select '\"' || replace(name, '\"', '\"\"') || '\"' from pragma_table_info('"
                            + name.replace("'", "''") + "')");
            String list = columns.stream()
                    .map(column -> column.substring(0, column.length() - 1))
                    .collect(Collectors.joining(", "));
            for (int row = 1; row < 4; row++) {
                int value = row;
                String values =
                        columns.stream().map(any -> String.valueOf(value)).collect(Collectors.joining(", "));
                try {
                    SqliteLaw.execute(
                            connection,
                            "INSERT INTO " + Names.quoted(name) + " (" + list + ") VALUES (" + values + ")");
                } catch (SQLException notLetIn) {
                    // a check or a trigger of the random schema
                }
            }
        }
    }

    /// The values of all columns that both have with the same type, for each table that both have.
    static List<String> shared(Connection connection, SchemaSnapshot before, SchemaSnapshot after) throws SQLException {
        List<String> all = new ArrayList<>();
        for (ElementKey table : before.elements().keySet()) {
            if (table.kind() == ElementKind.TABLE && after.find(table).isPresent()) {
                for (Element column : before.parts(table, ElementKind.COLUMN).values()) {
                    Column was = (Column) column.body();
                    boolean same = after.body(column.key(), Column.class)
                            .filter(now -> now.type().equals(was.type())
                                    && now.generated().isEmpty()
                                    && was.generated().isEmpty())
                            .isPresent();
                    if (same) {
                        all.add(column.key().name() + " "
                                + SecondOpinion.rows(
                                                connection,
                                                "SELECT typeof("
                                                        + Names.quoted(
                                                                column.key().name()) + "), "
                                                        + Names.quoted(
                                                                column.key().name()) + " FROM "
                                                        + Names.quoted(table.name()))
                                        .stream()
                                        .sorted()
                                        .toList());
                    }
                }
            }
        }
        return all;
    }
}
