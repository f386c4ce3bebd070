package dev.drydock.core.dialect.mysql;

import dev.drydock.core.dialect.mysql.connect.MysqlConnector;
import dev.drydock.core.dialect.mysql.driver.RawText;
import dev.drydock.core.query.port.RowSource;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ValueKind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Values in the server's own text. What has none, strings of bytes and bits, is written as the literal that
/// stands for it in SQL: `0x1F`, `b'0101'`.
final class MysqlRows implements RowSource {
    /// The way one column's values come out of the driver.
    private enum Way {
        /// Byte for byte.
        RAW,
        HEX,
        BITS
    }

    private final ResultSet rows;
    private final List<Column> columns = new ArrayList<>();
    private final Way[] ways;
    private final int[] widths;

    MysqlRows(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData shape = rows.getMetaData();
        int count = shape.getColumnCount();
        this.ways = new Way[count];
        this.widths = new int[count];
        for (int column = 1; column <= count; column++) {
            int type = shape.getColumnType(column);
            String name = name(shape.getColumnTypeName(column));
            ways[column - 1] = way(type, name);
            widths[column - 1] = shape.getPrecision(column);
            columns.add(new Column(shape.getColumnLabel(column), name, kind(type, name)));
        }
    }

    private static String name(String typeName) {
        String lower = typeName.toLowerCase(Locale.ROOT);
        return lower.startsWith("integer") ? "int" + lower.substring("integer".length()) : lower;
    }

    private static Way way(int type, String name) {
        if (name.equals("bit")) {
            return Way.BITS;
        }
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                name.equals("json") ? Way.RAW : Way.HEX;
            default -> name.equals("geometry") ? Way.HEX : Way.RAW;
        };
    }

    private static ValueKind kind(int type, String name) {
        if (name.equals("json")) {
            return ValueKind.JSON;
        }
        if (way(type, name) != Way.RAW) {
            return ValueKind.BINARY;
        }
        return switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.FLOAT,
                    Types.REAL,
                    Types.DOUBLE -> ValueKind.NUMBER;
            case Types.DATE, Types.TIME, Types.TIMESTAMP -> ValueKind.TEMPORAL;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> ValueKind.TEXT;
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

    @Override
    public byte @Nullable [] cell(int column) throws SQLException {
        RawText raw = rows.getObject(column + 1, RawText.class);
        return raw == null ? null : text(raw, column);
    }

    private byte[] text(RawText raw, int column) {
        return switch (ways[column]) {
            case HEX -> ascii("0x" + HexFormat.of().withUpperCase().formatHex(raw.bytes()));
            case BITS -> ascii("b'" + bits(raw.bytes(), widths[column]) + "'");
            case RAW -> raw.bytes();
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String bits(byte[] bytes, int width) {
        StringBuilder bits = new StringBuilder(bytes.length * 8);
        for (byte unit : bytes) {
            for (int bit = 7; bit >= 0; bit--) {
                bits.append((unit >> bit & 1) == 1 ? '1' : '0');
            }
        }
        return bits.substring(Math.max(0, bits.length() - width));
    }

    @Override
    public void fetch(int count) throws SQLException {
        rows.setFetchSize(count);
    }

    /// The driver would read the rest to its end.
    @Override
    public void abandon() throws SQLException {
        MysqlConnector.interrupt(rows.getStatement().getConnection());
    }
}
