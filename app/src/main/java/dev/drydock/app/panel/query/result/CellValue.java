package dev.drydock.app.panel.query.result;

import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.query.result.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A value read for the viewer. Reading blocks.
///
/// @param loadable there is more than `text`, and it was not asked for yet
/// @param cut there is more than the viewer ever shows
record CellValue(
        boolean isNull, String text, long totalBytes, boolean loadable, boolean cut, Optional<JsonNodes.Node> json) {
    static final CellValue NONE = new CellValue(false, "", 0, false, false, Optional.empty());
    /// A text control gets slow beyond this; an export takes the whole value.
    static final int MOST = 2 * 1024 * 1024;

    static CellValue first(SpooledResult result, long row, int column) {
        List<List<Cell>> rows = result.page(row, 1).rows();
        if (rows.isEmpty()) {
            return NONE;
        }
        Cell cell = rows.getFirst().get(column);
        return new CellValue(
                cell.isNull(),
                cell.text(),
                cell.totalBytes(),
                cell.truncated(),
                false,
                cell.isNull() || cell.truncated()
                        ? Optional.empty()
                        : json(result.columns().get(column), cell.text()));
    }

    static CellValue whole(SpooledResult result, long row, int column, long totalBytes) {
        Optional<InputStream> stream = result.value(row, column);
        if (stream.isEmpty()) {
            return NONE;
        }
        try (InputStream in = stream.get()) {
            String text = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
            boolean cut = totalBytes > MOST;
            return new CellValue(
                    false,
                    text,
                    totalBytes,
                    false,
                    cut,
                    cut ? Optional.empty() : json(result.columns().get(column), text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<JsonNodes.Node> json(Column column, String text) {
        String start = text.stripLeading();
        boolean looks = column.kind() == ValueKind.JSON || start.startsWith("{") || start.startsWith("[");
        return looks ? JsonNodes.parse(text) : Optional.empty();
    }
}
