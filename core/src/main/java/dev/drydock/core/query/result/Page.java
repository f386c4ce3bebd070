package dev.drydock.core.query.result;

import java.util.List;

/// Consecutive rows of a result.
///
/// @param firstRow 0-based number of the first row here
/// @param rows one list of cells per row, as long as the result has columns; fewer rows than asked for at the
///     end
public record Page(long firstRow, List<List<Cell>> rows) {}
