package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sequences of MariaDB 10.3 and later. Each is a table of one row, and only there does the cache stand: one
/// query reads them all.
final class SequenceRows {
    private SequenceRows() {}

    static void read(MysqlDraft draft, List<String> names) throws SQLException {
        if (names.isEmpty()) {
            return;
        }
        String sql = names.stream()
                .map(name -> "select " + MysqlText.text(name)
                        + " as name, start_value, minimum_value, maximum_value, increment, cache_size, cycle_option"
                        + " from "
                        + MysqlText.qualified(draft.place().database(), name))
                .collect(Collectors.joining(" union all "));
        try (Statement statement = draft.session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ElementKey key = draft.key(ElementKind.SEQUENCE, rows.getString("name"));
                draft.add(
                        key,
                        new RelationBody.Sequence(
                                new Numbering(
                                        "bigint",
                                        rows.getLong("start_value"),
                                        rows.getLong("increment"),
                                        rows.getLong("minimum_value"),
                                        rows.getLong("maximum_value"),
                                        rows.getLong("cache_size"),
                                        rows.getBoolean("cycle_option")),
                                Persistence.PERMANENT,
                                Optional.empty()));
            }
        } catch (SQLException e) {
            if (!MysqlSnapshots.isDenied(e)) {
                throw e;
            }
            draft.unread.add(ElementKind.SEQUENCE);
        }
    }
}
