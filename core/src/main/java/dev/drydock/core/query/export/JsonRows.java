package dev.drydock.core.query.export;

import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.RowCursor;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Rows as objects. A repeated column name gets a number (`id`, `id_2`). Numbers are the server's digits,
/// unchanged; `NaN` and `Infinity`, which JSON lacks, are strings. Booleans are booleans, JSON values are
/// embedded as they are, everything else is a string of the server's text.
final class JsonRows implements RowWriter {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]+");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final List<Column> columns;
    private final List<String> names;
    private final ExportFormat format;
    private final JsonGenerator json;
    private boolean first = true;

    /// @param format one of those for JSON
    JsonRows(List<Column> columns, Writer to, ExportFormat format) {
        this.columns = columns;
        this.names = JsonNames.of(columns);
        this.format = format;
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), to);
        if (format == ExportFormat.JSON) {
            json.writeStartArray();
        }
    }

    @Override
    public void row(RowCursor row) {
        if (format == ExportFormat.JSON_MEMBERS && !first) {
            json.writeRaw(",");
        } else if (format != ExportFormat.NDJSON && first) {
            json.writeRaw("\n");
        }
        first = false;
        json.writeStartObject();
        for (int column = 0; column < names.size(); column++) {
            json.writeName(names.get(column));
            if (row.isNull(column)) {
                json.writeNull();
            } else {
                value(columns.get(column), RowWriter.text(row, column));
            }
        }
        json.writeEndObject();
        json.writeRaw("\n");
    }

    private void value(Column column, String text) {
        switch (column.kind()) {
            case NUMBER -> number(text);
            case BOOLEAN -> truth(text);
            case JSON -> embedded(text);
            case TEXT, TEMPORAL, BINARY, OTHER -> json.writeString(text);
        }
    }

    private void number(String text) {
        if (NUMBER.matcher(text).matches()) {
            json.writeNumber(text);
        } else {
            json.writeString(text);
        }
    }

    private void truth(String text) {
        switch (text) {
            case "t", "true" -> json.writeBoolean(true);
            case "f", "false" -> json.writeBoolean(false);
            default -> json.writeString(text);
        }
    }

    /// A line break in valid JSON text is always white space between tokens.
    private void embedded(String text) {
        if (valid(text)) {
            json.writeRawValue(LINE_BREAKS.matcher(text).replaceAll(" "));
        } else {
            json.writeString(text);
        }
    }

    private static boolean valid(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException broken) {
            return false;
        }
    }

    @Override
    public void end() {
        if (format == ExportFormat.JSON) {
            json.writeEndArray();
            json.writeRaw("\n");
        }
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }
}
