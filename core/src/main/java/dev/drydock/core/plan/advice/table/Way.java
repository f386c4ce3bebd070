package dev.drydock.core.plan.advice.table;

/// How rows of a table are found.
public enum Way {
    /// All are read.
    WHOLE,
    /// All entries of an index are read.
    WHOLE_INDEX,
    /// An index is searched.
    SEARCH,
    /// Several indexes are searched and put together.
    MERGE,
    /// One row at most, or none of the above.
    OTHER;

    static Way of(String accessType) {
        return switch (accessType) {
            case "ALL" -> WHOLE;
            case "index" -> WHOLE_INDEX;
            case "index_merge" -> MERGE;
            case "range", "ref", "ref_or_null", "index_subquery" -> SEARCH;
            default -> OTHER;
        };
    }
}
