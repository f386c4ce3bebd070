package dev.drydock.core.dialect.sqlite.schema.snapshot;

import dev.drydock.core.dialect.sqlite.schema.text.Words;

/// One row of `sqlite_schema`.
///
/// @param type `table`, `index`, `view` or `trigger`
/// @param table what it hangs on, itself for a table or view
record StoredText(String schema, String type, String name, String table, String sql) {
    boolean isVirtual() {
        return type.equals("table") && Words.of(sql).take("CREATE", "VIRTUAL");
    }
}
