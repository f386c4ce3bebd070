package dev.drydock.core.schema.snapshot;

/// Everything that can be created, changed and dropped by a statement of its own. Finer than
/// [dev.drydock.core.schema.ObjectKind]: parts of a relation are elements too.
public enum ElementKind {
    SCHEMA,
    EXTENSION,
    COLLATION,
    ENUM_TYPE,
    DOMAIN,
    COMPOSITE_TYPE,
    RANGE_TYPE,
    ROUTINE,
    SEQUENCE,
    TABLE,
    COLUMN,
    /// What a column holds when an INSERT leaves it out.
    DEFAULT,
    VIEW,
    MATERIALISED_VIEW,
    DOMAIN_CONSTRAINT,
    CONSTRAINT,
    INDEX,
    STATISTICS,
    RULE,
    TRIGGER,
    POLICY,
    EVENT_TRIGGER,
    PUBLICATION,
    DEFAULT_PRIVILEGES,
    /// What the server runs by the clock.
    EVENT;

    /// Whether it lives in the name space that tables, indexes, sequences and types share.
    public boolean isRelation() {
        return switch (this) {
            case TABLE, VIEW, MATERIALISED_VIEW, SEQUENCE -> true;
            default -> false;
        };
    }
}
