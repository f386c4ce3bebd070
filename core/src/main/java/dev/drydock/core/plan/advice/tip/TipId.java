package dev.drydock.core.plan.advice.tip;

/// Every tip of the catalogue, in its order. Code and key are stable: they stand in exported advice.
public enum TipId {
    INDEX_POTENTIAL("P1", "index-potential"),
    INEFFICIENT_INDEX("P2", "inefficient-index"),
    WRONG_ORDER_INDEX("P3", "wrong-order-index"),
    LATE_OR_JOIN("P4", "late-or-join"),
    MISESTIMATE("P5", "misestimate"),
    STALE_STATISTICS("P6", "stale-statistics"),
    LOOP_BLOW_UP("P7", "loop-blow-up"),
    INNER_SEQ_SCAN("P8", "inner-seq-scan"),
    SORT_ON_DISK("P9", "sort-on-disk"),
    HASH_BATCHES("P10", "hash-batches"),
    GROUPS_ON_DISK("P11", "groups-on-disk"),
    ROWS_ON_DISK("P12", "rows-on-disk"),
    LOSSY_BITMAP("P13", "lossy-bitmap"),
    HEAP_FETCHES("P14", "heap-fetches"),
    READ_EFFICIENCY("P15", "read-efficiency"),
    COLD_CACHE("P16", "cold-cache"),
    BITMAP_AND("P17", "bitmap-and"),
    BITMAP_OR("P18", "bitmap-or"),
    UNDER_SORTED_INDEX("P19", "under-sorted-index"),
    FEW_SORTED_GROUPS("P20", "few-sorted-groups"),
    LARGE_OFFSET("P21", "large-offset"),
    LATE_DISCARD("P22", "late-discard"),
    CTE_SCAN("P23", "cte-scan"),
    REPEATED_SUBPLAN("P24", "repeated-subplan"),
    NOT_IN("P25", "not-in"),
    FUNCTION_ROWS("P26", "function-rows"),
    ROW_SECURITY_CALL("P27", "row-security-call"),
    COMPILATION("P28", "compilation"),
    PLANNING("P29", "planning"),
    MISSING_WORKERS("P30", "missing-workers"),
    WORKER_SKEW("P31", "worker-skew"),
    NOT_PARALLEL("P32", "not-parallel"),
    TRIGGERS("P33", "triggers"),
    FOREIGN_KEY_CHECK("P34", "foreign-key-check"),
    NOT_PRUNED("P35", "not-pruned"),
    CAST_ON_COLUMN("P36", "cast-on-column"),
    LEADING_WILDCARD("P37", "leading-wildcard"),
    FUNCTION_ON_COLUMN("P38", "function-on-column"),
    WIDE_ROWS("P39", "wide-rows"),
    MEMOIZE_EVICTIONS("P40", "memoize-evictions"),
    PAGE_IMAGES("P41", "page-images"),
    WAITING("P42", "waiting"),
    SERIALIZATION("P43", "serialization"),
    INDEX_SEARCHES("P44", "index-searches"),
    FORCED_PLAN("P45", "forced-plan"),
    FOREIGN_FILTER("P46", "foreign-filter"),
    COST_INVERSION("P47", "cost-inversion"),
    GOOD("P48", "good"),
    FULL_TABLE("M1", "full-table"),
    FULL_INDEX("M2", "full-index"),
    FILESORT("M3", "filesort"),
    TEMPORARY("M4", "temporary"),
    JOIN_BUFFER("M5", "join-buffer"),
    RANGE_CHECKED("M6", "range-checked"),
    INDEX_MERGE("M7", "index-merge"),
    PARTIAL_KEY("M8", "partial-key"),
    ROWS_OFF("M9", "rows-off"),
    DEPENDENT_SUBQUERY("M10", "dependent-subquery"),
    WEAK_INDEX("M11", "weak-index"),
    DERIVED_TABLE("M12", "derived-table"),
    ROWS_EXAMINED("M13", "rows-examined"),
    NO_INDEX("M14", "no-index"),
    CONVERSION("M15", "conversion"),
    UNION_TABLE("M16", "union-table");

    private final String code;
    private final String key;

    TipId(String code, String key) {
        this.code = code;
        this.key = key;
    }

    /// The section and number of the catalogue: `P1`, `M16`.
    public String code() {
        return code;
    }

    public String key() {
        return key;
    }

    public Family family() {
        return code.startsWith("P") ? Family.STEPS : Family.TABLES;
    }

    /// Whose plans a tip speaks of.
    public enum Family {
        /// Servers that tell a tree of operators.
        STEPS,
        /// Servers that tell how each table is accessed.
        TABLES
    }
}
