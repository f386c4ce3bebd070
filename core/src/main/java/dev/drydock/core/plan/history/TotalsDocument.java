package dev.drydock.core.plan.history;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.IoTimes;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.RowsRemoved;
import dev.drydock.core.plan.node.Totals;
import dev.drydock.core.plan.node.Totals.Wal;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was counted of a node, as members of its document. What is zero is left out.
final class TotalsDocument {
    private TotalsDocument() {}

    static void write(PlanNode node, ObjectNode told) {
        Totals totals = node.totals();
        if (!totals.buffers().isNone()) {
            ObjectNode buffers = told.putObject("buffers");
            for (Buffers.Counter counter : Buffers.Counter.values()) {
                buffers.put(counter.name(), totals.buffers().get(counter));
            }
        }
        if (!totals.io().isNone()) {
            ObjectNode io = told.putObject("io");
            for (IoTimes.Timer timer : IoTimes.Timer.values()) {
                io.put(timer.name(), totals.io().micros(timer));
            }
        }
        Wal wal = totals.wal();
        if (!wal.equals(Wal.NONE)) {
            ArrayNode log = told.putArray("wal");
            log.add(wal.records()).add(wal.pageImages()).add(wal.bytes()).add(wal.buffersFull());
        }
        RowsRemoved removed = node.removed();
        if (!removed.equals(RowsRemoved.NONE)) {
            ArrayNode rows = told.putArray("removed");
            rows.add(removed.byFilter())
                    .add(removed.byJoinFilter())
                    .add(removed.byRecheck())
                    .add(removed.byConflict());
        }
    }

    static Totals read(JsonNode told) {
        Map<Buffers.Counter, Long> blocks = new EnumMap<>(Buffers.Counter.class);
        for (Buffers.Counter counter : Buffers.Counter.values()) {
            blocks.put(counter, told.path("buffers").path(counter.name()).asLong(0));
        }
        Map<IoTimes.Timer, Long> micros = new EnumMap<>(IoTimes.Timer.class);
        for (IoTimes.Timer timer : IoTimes.Timer.values()) {
            micros.put(timer, told.path("io").path(timer.name()).asLong(0));
        }
        JsonNode log = told.path("wal");
        return new Totals(
                Buffers.of(blocks),
                IoTimes.of(micros),
                new Wal(count(log, 0), count(log, 1), count(log, 2), count(log, 3)));
    }

    private static long count(JsonNode numbers, int index) {
        return numbers.path(index).asLong(0);
    }

    static RowsRemoved removed(JsonNode told) {
        JsonNode rows = told.path("removed");
        return new RowsRemoved(rows(rows, 0), rows(rows, 1), rows(rows, 2), rows(rows, 3));
    }

    private static double rows(JsonNode numbers, int index) {
        return numbers.path(index).asDouble(0);
    }
}
