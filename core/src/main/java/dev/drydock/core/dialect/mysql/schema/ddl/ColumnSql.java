package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.Optional;

/// A column as CREATE TABLE and ALTER TABLE define it.
final class ColumnSql {
    private final SchemaSnapshot snapshot;
    private final ServerVersion version;

    ColumnSql(SchemaSnapshot snapshot, ServerVersion version) {
        this.snapshot = snapshot;
        this.version = version;
    }

    String definition(ElementKey key) {
        RelationBody.Column column =
                snapshot.body(key, RelationBody.Column.class).orElseThrow();
        StringBuilder sql = new StringBuilder(MysqlText.quoted(key.name()) + " " + column.type());
        column.collation()
                .filter(collation ->
                        !collation.equals(tableCollation(key)) && !column.type().equals("json"))
                .ifPresent(collation -> sql.append(characterSet(collation, version)));
        srid(column, sql);
        if (column.options().containsKey("PERIOD")) {
            sql.append(" GENERATED ALWAYS AS " + column.options().get("PERIOD"));
        } else {
            value(key, column, sql);
        }
        if (column.options().containsKey("INVISIBLE")) {
            sql.append(" INVISIBLE");
        }
        if (column.options().containsKey("WITHOUT SYSTEM VERSIONING")) {
            sql.append(" WITHOUT SYSTEM VERSIONING");
        }
        snapshot.find(key).flatMap(Element::comment).ifPresent(said -> sql.append(" COMMENT " + MysqlText.text(said)));
        Optional.ofNullable(column.options().get("CHECK")).ifPresent(check -> sql.append(" CHECK (" + check + ")"));
        return sql.toString();
    }

    private void value(ElementKey key, RelationBody.Column column, StringBuilder sql) {
        column.generated()
                .ifPresent(generated -> sql.append(" GENERATED ALWAYS AS (" + generated.expression() + ") "
                        + (generated.stored() ? "STORED" : "VIRTUAL")));
        if (column.notNull()) {
            sql.append(" NOT NULL");
        } else if (column.type().startsWith("timestamp") && column.generated().isEmpty()) {
            sql.append(" NULL");
        }
        snapshot.body(key.as(ElementKind.DEFAULT), RelationBody.ColumnDefault.class)
                .ifPresent(fallback -> sql.append(" DEFAULT " + fallback.expression()));
        Optional.ofNullable(column.options().get("ON UPDATE")).ifPresent(when -> sql.append(" ON UPDATE " + when));
        if (column.identity().isPresent()) {
            sql.append(" AUTO_INCREMENT");
        }
    }

    private static void srid(RelationBody.Column column, StringBuilder sql) {
        Optional.ofNullable(column.options().get("SRID")).ifPresent(srid -> sql.append(" SRID " + srid));
    }

    private String tableCollation(ElementKey column) {
        return snapshot.body(Delta.table(column), RelationBody.Table.class)
                .map(table -> table.options().getOrDefault("COLLATE", ""))
                .orElse("");
    }

    /// A collation begins with its charset.
    static String characterSet(String collation, ServerVersion version) {
        String spelled = spelled(collation, version);
        int end = spelled.indexOf('_');
        return " CHARACTER SET " + (end < 0 ? spelled : spelled.substring(0, end)) + " COLLATE " + spelled;
    }

    /// As that server knows it.
    static String spelled(String collation, ServerVersion version) {
        boolean old = collation.startsWith(UTF8) && !version.saysUtf8mb3();
        return old ? "utf8_" + collation.substring(UTF8.length()) : collation;
    }

    private static final String UTF8 = "utf8mb3_";
}
