package dev.drydock.core.plan.node;

/// What was counted while a node, and all below it, ran. Totals over executions and processes: nobody
/// multiplies them by loops.
///
/// @param buffers [Buffers#NONE] also where nothing was counted
/// @param io [IoTimes#NONE] also where nothing was measured
public record Totals(Buffers buffers, IoTimes io, Wal wal) {
    public static final Totals NONE = new Totals(Buffers.NONE, IoTimes.NONE, Wal.NONE);
}
