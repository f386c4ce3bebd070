package dev.drydock.core.query.export;

import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.RowCursor;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.query.result.ValueKind;
import dev.drydock.core.text.Columns;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Lines up columns by the widths of the first rows; what is wider later overflows. NULL is empty, numbers
/// stand to the right. Control characters are escaped, so that a value cannot drive a terminal.
final class TableRows implements RowWriter {
    private static final int SAMPLE_ROWS = 500;

    private final Writer to;
    private final List<Column> columns;
    private final int[] widths;

    TableRows(SpooledResult result, Writer to) throws IOException {
        this.to = to;
        this.columns = result.columns();
        this.widths = new int[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Columns.of(shown(columns.get(column).name()));
        }
        for (List<Cell> row : result.page(0, SAMPLE_ROWS).rows()) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(
                        widths[column], Columns.of(shown(row.get(column).text())));
            }
        }
        header();
    }

    private void header() throws IOException {
        for (int column = 0; column < widths.length; column++) {
            to.write(column == 0 ? " " : "| ");
            cell(shown(columns.get(column).name()), column, false);
        }
        to.write('\n');
        for (int column = 0; column < widths.length; column++) {
            to.write(column == 0 ? "" : "+");
            to.write("-".repeat(widths[column] + 2));
        }
        to.write('\n');
    }

    @Override
    public void row(RowCursor row) throws IOException {
        for (int column = 0; column < widths.length; column++) {
            to.write(column == 0 ? " " : "| ");
            cell(shown(RowWriter.text(row, column)), column, columns.get(column).kind() == ValueKind.NUMBER);
        }
        to.write('\n');
    }

    private void cell(String text, int column, boolean right) throws IOException {
        String blanks = " ".repeat(Math.max(0, widths[column] - Columns.of(text)));
        to.write(right ? blanks + text : text + blanks);
        to.write(' ');
    }

    private static String shown(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.chars().forEach(unit -> {
            switch (unit) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (Character.isISOControl(unit)) {
                        escaped.append(String.format("\\x%02x", unit));
                    } else {
                        escaped.append((char) unit);
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public void end() {}

    @Override
    public void close() {}
}
