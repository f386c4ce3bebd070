package dev.drydock.core.schema.ddl;

/// What running one statement can do to those who use the database, beside what it is for. The words are the
/// JSON names in lower case.
public enum Hazard {
    /// Rows, or values in them, are gone afterwards.
    DELETES_DATA,
    /// A stored value may read differently afterwards.
    CHANGES_VALUES,
    /// It fails when rows are there that do not fit: a new NOT NULL, key, check or narrower type.
    FAILS_ON_ROWS,
    /// Every row is written again.
    REWRITES_TABLE,
    /// Every row is read under a lock that others wait for.
    SCANS_TABLE,
    /// An index is built and writers wait for it.
    INDEX_BUILD_BLOCKS,
    /// Queries that went by an index lose it.
    INDEX_DROPPED,
    /// A foreign key is checked while both tables are locked against writing.
    KEY_VALIDATED_UNDER_LOCK,
    /// Readers and writers wait, if only for a moment.
    BLOCKS_ALL,
    /// Writers wait.
    BLOCKS_WRITES,
    /// Who may do what changes.
    RIGHTS_CHANGE,
    /// Something that uses it is not recorded in the catalog, such as the text of a function.
    HIDDEN_DEPENDANTS,
    /// It cannot run inside a transaction: a failure leaves the statements before it done.
    NOT_TRANSACTIONAL
}
