package dev.drydock.core.dialect.sqlite;

import dev.drydock.core.query.port.RowSource;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ValueKind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values by storage class, as the shell of SQLite prints them: integers and reals as the library's own text,
/// blobs as the literal `x'..'` (the shell's raw bytes are no text).
final class SqliteRows implements RowSource {
    private static final HexFormat HEX = HexFormat.of();

    private final ResultSet rows;
    private final List<Column> columns = new ArrayList<>();

    SqliteRows(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData shape = rows.getMetaData();
        for (int column = 1; column <= shape.getColumnCount(); column++) {
            String type = shape.getColumnTypeName(column);
            columns.add(new Column(shape.getColumnLabel(column), type == null ? "" : type, kind(type)));
        }
    }

    /// The affinity rules of sqlite.org/datatype3.html, section 3.1, and the usual names beyond them.
    private static ValueKind kind(@Nullable String declared) {
        String type = declared == null ? "" : declared.toUpperCase(Locale.ROOT);
        if (type.contains("INT")) {
            return ValueKind.NUMBER;
        }
        if (type.contains("JSON")) {
            return ValueKind.JSON;
        }
        if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
            return ValueKind.TEXT;
        }
        if (type.contains("BLOB")) {
            return ValueKind.BINARY;
        }
        if (type.contains("REAL")
                || type.contains("FLOA")
                || type.contains("DOUB")
                || type.contains("NUM")
                || type.contains("DEC")) {
            return ValueKind.NUMBER;
        }
        if (type.contains("DATE") || type.contains("TIME")) {
            return ValueKind.TEMPORAL;
        }
        return type.contains("BOOL") ? ValueKind.BOOLEAN : ValueKind.OTHER;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean next() throws SQLException {
        return rows.next();
    }

    @Override
    public byte @Nullable [] cell(int column) throws SQLException {
        Object value = rows.getObject(column + 1);
        return switch (value) {
            case null -> null;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case byte[] blob -> ("x'" + HEX.formatHex(blob) + "'").getBytes(StandardCharsets.US_ASCII);
            case Double real -> rows.getString(column + 1).getBytes(StandardCharsets.US_ASCII);
            default -> value.toString().getBytes(StandardCharsets.US_ASCII);
        };
    }

    @Override
    public void fetch(int count) {}
}
