package dev.drydock.core.bench;

import java.util.OptionalDouble;

/// What one run measured; the best of its rounds for both sides.
///
/// @param ratio our rows per second by the reference's; 1.0 or more is the target
/// @param firstPageMillis from the arrival of the first rows to a page of 50 of them in hand
/// @param firstPageFromSubmitMillis the same from the moment the query was submitted
/// @param memoryGrowthMegabytes highest resident memory during the first query minus that before it; empty
///     where the system does not tell
/// @param jumpMillis a page at the last row, after the end
/// @param csvRatio our CSV export's bytes per second by the reference's; 0.9 or more is the target
public record StreamFigures(
        String reference,
        long rows,
        double rowsPerSecond,
        double referenceRowsPerSecond,
        double ratio,
        double firstPageMillis,
        double firstPageFromSubmitMillis,
        OptionalDouble memoryGrowthMegabytes,
        double jumpMillis,
        double csvMegabytesPerSecond,
        double referenceCsvMegabytesPerSecond,
        double csvRatio) {}
