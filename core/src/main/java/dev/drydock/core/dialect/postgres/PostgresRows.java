package dev.drydock.core.dialect.postgres;

import dev.drydock.core.query.port.RowSource;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ValueKind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.core.TypeInfo;
import org.postgresql.jdbc.PgResultSet;

/// Raw text of values: the connection asks for text only, so the bytes are what the server's output functions
/// wrote.
final class PostgresRows implements RowSource {
    private final PgResultSet rows;
    private final boolean[] binary;
    private final List<Column> columns;

    PostgresRows(PgResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData shape = rows.getMetaData();
        int count = shape.getColumnCount();
        this.binary = new boolean[count];
        this.columns = new ArrayList<>(count);
        TypeInfo types =
                rows.getStatement().getConnection().unwrap(BaseConnection.class).getTypeInfo();
        for (int column = 1; column <= count; column++) {
            int oid = rows.getColumnOID(column);
            binary[column - 1] = oid == Oid.BYTEA;
            columns.add(new Column(shape.getColumnLabel(column), name(types, oid), kind(oid)));
        }
    }

    private static String name(TypeInfo types, int oid) throws SQLException {
        String name = types.getPGType(oid);
        if (name == null) {
            return "";
        }
        return name.startsWith("_") && types.getPGArrayElement(oid) != Oid.UNSPECIFIED
                ? name.substring(1) + "[]"
                : name;
    }

    private static ValueKind kind(int oid) {
        return switch (oid) {
            case Oid.INT2, Oid.INT4, Oid.INT8, Oid.OID, Oid.FLOAT4, Oid.FLOAT8, Oid.NUMERIC -> ValueKind.NUMBER;
            case Oid.TEXT, Oid.VARCHAR, Oid.BPCHAR, Oid.NAME, Oid.CHAR -> ValueKind.TEXT;
            case Oid.BOOL -> ValueKind.BOOLEAN;
            case Oid.DATE, Oid.TIME, Oid.TIMETZ, Oid.TIMESTAMP, Oid.TIMESTAMPTZ, Oid.INTERVAL -> ValueKind.TEMPORAL;
            case Oid.BYTEA -> ValueKind.BINARY;
            case Oid.JSON, Oid.JSONB -> ValueKind.JSON;
            default -> ValueKind.OTHER;
        };
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean next() throws SQLException {
        return rows.next();
    }

    /// The driver decodes bytea when asked for bytes, and only then.
    @Override
    public byte @Nullable [] cell(int column) throws SQLException {
        if (!binary[column]) {
            return rows.getBytes(column + 1);
        }
        String text = rows.getString(column + 1);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void fetch(int count) throws SQLException {
        rows.setFetchSize(count);
    }
}
