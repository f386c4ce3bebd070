package dev.drydock.core.dialect.sqlite.schema.text;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;

/// The options of relations and columns that SQLite alone has.
public final class TableOptions {
    public static final String WITHOUT_ROWID = "without_rowid";
    public static final String STRICT = "strict";
    /// Of a virtual table: the module and its arguments.
    public static final String USING = "using";
    /// Of a table whose text nobody can read: that text.
    public static final String DEFINITION = "definition";
    /// Of a view: the names that its columns are given.
    public static final String COLUMNS = "columns";
    /// Of a column: what a violated NOT NULL does.
    public static final String ON_CONFLICT = "not_null_on_conflict";

    private TableOptions() {}

    /// Whether its columns are known, so that it can be changed.
    public static boolean isPlain(SchemaSnapshot snapshot, ElementKey table) {
        return snapshot.body(table, Table.class)
                .filter(body ->
                        !body.options().containsKey(USING) && !body.options().containsKey(DEFINITION))
                .isPresent();
    }

    public static boolean hasRowid(SchemaSnapshot snapshot, ElementKey table) {
        return snapshot.body(table, Table.class)
                .filter(body -> !body.options().containsKey(WITHOUT_ROWID))
                .isPresent();
    }
}
