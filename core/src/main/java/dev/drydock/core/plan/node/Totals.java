package dev.drydock.core.plan.node;

/// What was counted while a node, and all below it, ran. Totals over executions and processes: nobody
/// multiplies them by loops.
///
/// @param buffers [Buffers#NONE] also where nothing was counted
/// @param io [IoTimes#NONE] also where nothing was measured
public record Totals(Buffers buffers, IoTimes io, Wal wal) {
    public static final Totals NONE = new Totals(Buffers.NONE, IoTimes.NONE, Wal.NONE);

    /// What was written to the write-ahead log.
    ///
    /// @param pageImages full pages among the records
    /// @param buffersFull how often the log had no free buffer (version 18)
    public record Wal(long records, long pageImages, long bytes, long buffersFull) {
        public static final Wal NONE = new Wal(0, 0, 0, 0);
    }
}
