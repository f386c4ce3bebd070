package dev.drydock.core.plan.node;

/// What a node and all below it wrote to the write-ahead log, totals over executions and processes.
///
/// @param pageImages full pages among the records
/// @param buffersFull how often the log had no free buffer (version 18)
public record Wal(long records, long pageImages, long bytes, long buffersFull) {
    public static final Wal NONE = new Wal(0, 0, 0, 0);
}
