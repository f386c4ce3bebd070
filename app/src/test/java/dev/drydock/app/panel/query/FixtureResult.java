package dev.drydock.app.panel.query;

import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.Page;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.RowCursor;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.query.result.ValueKind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A result in memory, for pictures.
record FixtureResult(List<Column> columns, List<List<Cell>> rows, long rowCount, ResultState state)
        implements SpooledResult {
    private static final List<String> SHIPS = List.of(
            "Nordic Heron",
            "Maasvlakte Star",
            "Ever Tidal",
            "Sirius Carrier",
            "Aurora Bulk",
            "Hafnia Lily",
            "Kaap Noord");
    private static final List<String> STATES = List.of("at berth", "waiting", "late", "sailed", "cancelled");

    static FixtureResult portCalls(int rows, ResultState state) {
        List<List<Cell>> all = new ArrayList<>();
        for (int i = 0; i < Math.min(rows, 400); i++) {
            all.add(List.of(
                    cell(Integer.toString(58_210 - i)),
                    cell(SHIPS.get(i % SHIPS.size())),
                    i % 5 == 2 ? Cell.NULL : cell("B-%02d".formatted(1 + i % 20)),
                    i % 6 == 4 ? cell("") : cell(STATES.get(i % STATES.size())),
                    cell("2026-11-20 %02d:40:00+00".formatted(23 - i % 24)),
                    i % 7 == 3 ? Cell.NULL : cell(i % 3 == 0 ? "0" : Integer.toString(i * 37 % 900)),
                    cell("{\"voyage\": \"0TD4E\", \"from\": \"CNSHA\", \"draught_m\": 14.2, \"dangerous\": true,"
                            + " \"pilot\": null, \"cargo\": [{\"kind\": \"reefer\", \"teu\": 27}]}")));
        }
        return new FixtureResult(
                List.of(
                        new Column("id", "int8", ValueKind.NUMBER),
                        new Column("ship", "text", ValueKind.TEXT),
                        new Column("berth", "text", ValueKind.TEXT),
                        new Column("status", "call_status", ValueKind.TEXT),
                        new Column("eta", "timestamptz", ValueKind.TEMPORAL),
                        new Column("delay_min", "int4", ValueKind.NUMBER),
                        new Column("manifest", "jsonb", ValueKind.JSON)),
                all,
                rows,
                state);
    }

    /// More columns than a table shows at a time.
    static FixtureResult wide() {
        return new FixtureResult(
                IntStream.rangeClosed(1, 1_600)
                        .mapToObj(i -> new Column("c" + i, "int4", ValueKind.NUMBER))
                        .toList(),
                List.of(IntStream.rangeClosed(1, 1_600)
                        .mapToObj(i -> cell(Integer.toString(i)))
                        .toList()),
                1,
                ResultState.COMPLETE);
    }

    private static Cell cell(String text) {
        return new Cell(false, text, text.length(), false);
    }

    @Override
    public long bytesOnDisk() {
        return 0;
    }

    @Override
    public Page page(long firstRow, int count) {
        List<List<Cell>> page = new ArrayList<>();
        for (long row = firstRow; row < Math.min(rowCount, firstRow + count); row++) {
            page.add(rows.get((int) (row % rows.size())));
        }
        return new Page(firstRow, page);
    }

    @Override
    public Optional<InputStream> value(long row, int column) {
        return Optional.of(new ByteArrayInputStream(
                rows.get((int) (row % rows.size())).get(column).text().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<RowCursor> cursor() {
        throw new IllegalStateException("a picture exports nothing");
    }

    @Override
    public boolean awaitNews(long knownRows, Duration atMost) {
        return false;
    }

    @Override
    public void close() {
        // Nothing is kept anywhere.
    }
}
