package dev.drydock.core.dialect.sqlite.schema.ddl;

import java.util.Locale;
import java.util.Optional;

/// What a column makes of the values that are put into it
/// (sqlite.org/datatype3.html#determination_of_column_affinity).
enum Affinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC;

    static Affinity of(String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        if (upper.contains("INT")) {
            return INTEGER;
        }
        if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
            return TEXT;
        }
        if (upper.isEmpty() || upper.contains("BLOB") || upper.equals("ANY")) {
            return BLOB;
        }
        boolean real = upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB");
        return real ? REAL : NUMERIC;
    }

    /// A condition that holds for values which will be stored otherwise.
    static Optional<String> misfit(String column, Affinity before, Affinity after) {
        if (before == after || after == BLOB) {
            return Optional.empty();
        }
        return Optional.of("typeof(" + column + ") IN " + (after == TEXT ? "('integer', 'real')" : "('text')"));
    }
}
