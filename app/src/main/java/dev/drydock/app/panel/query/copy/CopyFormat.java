package dev.drydock.app.panel.query.copy;

import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ValueKind;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a selection of cells is written to the clipboard. Texts are the server's; NULL stays apart from an empty
/// text wherever the format can tell them apart.
public enum CopyFormat {
    TSV,
    CSV,
    JSON,
    INSERT,
    MARKDOWN;

    /// @param syntax for INSERT; empty: as the SQL standard says
    String write(List<Column> columns, List<List<Cell>> rows, Optional<Syntax> syntax) {
        return switch (this) {
            case TSV -> lines(columns, rows, "\t", CopyFormat::tsv);
            case CSV -> lines(columns, rows, ",", CopyFormat::csv);
            case JSON -> json(columns, rows);
            case INSERT -> inserts(columns, rows, syntax);
            case MARKDOWN -> markdown(columns, rows);
        };
    }

    /// Writes one value.
    private interface Writer {
        String text(Cell cell);
    }

    private static String lines(List<Column> columns, List<List<Cell>> rows, String separator, Writer writer) {
        StringBuilder out = new StringBuilder(columns.stream()
                .map(c -> writer.text(new Cell(false, c.name(), 0, false)))
                .collect(Collectors.joining(separator, "", "\n")));
        rows.forEach(
                row -> out.append(row.stream().map(writer::text).collect(Collectors.joining(separator, "", "\n"))));
        return out.toString();
    }

    private static String tsv(Cell cell) {
        return cell.text()
                .replace('\t', ' ')
                .replace("\r\n", " ")
                .replace('\n', ' ')
                .replace('\r', ' ');
    }

    private static String csv(Cell cell) {
        String text = cell.text();
        boolean quote = !cell.isNull()
                && (text.isEmpty() || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r'));
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String json(List<Column> columns, List<List<Cell>> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, columns.size())
                        .mapToObj(i -> quoted(columns.get(i).name()) + ": " + value(columns.get(i), row.get(i)))
                        .collect(Collectors.joining(", ", "  {", "}")))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String value(Column column, Cell cell) {
        if (cell.isNull()) {
            return "null";
        }
        boolean number = column.kind() == ValueKind.NUMBER
                && cell.text().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
        boolean raw = number || column.kind() == ValueKind.JSON;
        return raw ? cell.text() : quoted(cell.text());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.append((char) c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    private static String inserts(List<Column> columns, List<List<Cell>> rows, Optional<Syntax> syntax) {
        String head = columns.stream()
                .map(c -> syntax.map(s -> s.quoted(c.name())).orElseGet(() -> Syntax.inQuotes(c.name(), '"')))
                .collect(Collectors.joining(", ", "INSERT INTO table_name (", ") VALUES\n"));
        return rows.stream()
                .map(row -> IntStream.range(0, columns.size())
                        .mapToObj(i -> literal(columns.get(i), row.get(i), syntax))
                        .collect(Collectors.joining(", ", "    (", ")")))
                .collect(Collectors.joining(",\n", head, ";\n"));
    }

    private static String literal(Column column, Cell cell, Optional<Syntax> syntax) {
        if (cell.isNull()) {
            return "NULL";
        }
        boolean bare = column.kind() == ValueKind.NUMBER && cell.text().matches("-?[0-9]+(\\.[0-9]+)?");
        boolean bytes = column.kind() == ValueKind.BINARY;
        return bare
                ? cell.text()
                : syntax.map(s -> s.literal(cell.text(), bytes)).orElseGet(() -> Syntax.inQuotes(cell.text(), '\''));
    }

    private static String markdown(List<Column> columns, List<List<Cell>> rows) {
        String head = columns.stream().map(c -> escaped(c.name())).collect(Collectors.joining(" | ", "| ", " |\n"));
        String rule = columns.stream()
                .map(c -> c.kind() == ValueKind.NUMBER ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return rows.stream()
                .map(row -> row.stream()
                        .map(c -> c.isNull() ? "*NULL*" : escaped(c.text()))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining("", head + rule, ""));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\r\n", "<br>")
                .replace("\n", "<br>");
    }
}
