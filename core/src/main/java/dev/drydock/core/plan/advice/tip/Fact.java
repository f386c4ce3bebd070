package dev.drydock.core.plan.advice.tip;

import java.util.Locale;

/// What a piece of evidence says. The key is stable: it stands in exported advice.
public enum Fact {
    RELATION(Unit.NONE),
    INDEX(Unit.NONE),
    CONDITION(Unit.NONE),
    COLUMNS(Unit.NONE),
    FUNCTION(Unit.NONE),
    SETTING(Unit.NONE),
    TRIGGER(Unit.NONE),
    NAME(Unit.NONE),
    ROWS_SCANNED(Unit.ROWS),
    ROWS_KEPT(Unit.ROWS),
    ROWS_REMOVED(Unit.ROWS),
    ROWS_EXPECTED(Unit.ROWS),
    ROWS_FOUND(Unit.ROWS),
    ROWS_DISCARDED(Unit.ROWS),
    ROWS_PER_GROUP(Unit.ROWS),
    ROWS_MODIFIED(Unit.ROWS),
    ROWS_SORTED(Unit.ROWS),
    ROWS_SENT(Unit.ROWS),
    TIME_SHARE(Unit.SHARE),
    COST_SHARE(Unit.SHARE),
    KEPT_SHARE(Unit.SHARE),
    READ_SHARE(Unit.SHARE),
    LOSSY_SHARE(Unit.SHARE),
    FETCH_SHARE(Unit.SHARE),
    IMAGE_SHARE(Unit.SHARE),
    FACTOR(Unit.FACTOR),
    COUNT(Unit.COUNT),
    LOOPS(Unit.COUNT),
    SEARCHES(Unit.COUNT),
    EXECUTIONS(Unit.COUNT),
    WARNING(Unit.COUNT),
    PAIRS(Unit.COUNT),
    BATCHES(Unit.COUNT),
    CALLS(Unit.COUNT),
    HITS(Unit.COUNT),
    EVICTIONS(Unit.COUNT),
    PARTITIONS(Unit.COUNT),
    WORKERS_PLANNED(Unit.COUNT),
    WORKERS_LAUNCHED(Unit.COUNT),
    DISK(Unit.BYTES),
    MEMORY(Unit.BYTES),
    WIDTH(Unit.BYTES),
    BYTES_PER_ROW(Unit.BYTES),
    BLOCKS(Unit.BLOCKS),
    MILLIS(Unit.MILLIS),
    IO_MILLIS(Unit.MILLIS),
    ANALYZED(Unit.AGE_SECONDS);

    private final Unit unit;

    Fact(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
