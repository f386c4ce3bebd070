package dev.drydock.core.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.RowCursor;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// NULL is an empty field, an empty text is quoted.
final class CsvRows implements RowWriter {
    private final CsvWriter csv;
    private final @Nullable String[] fields;

    CsvRows(List<Column> columns, Writer to) {
        this.csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(to);
        this.fields = new String[columns.size()];
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(RowCursor row) {
        for (int column = 0; column < fields.length; column++) {
            fields[column] = row.isNull(column) ? null : RowWriter.text(row, column);
        }
        csv.writeRecord(fields);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    @Override
    public void close() {}
}
