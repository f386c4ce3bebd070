package dev.drydock.core.dialect.postgres.schema.snapshot;

/// An object as `pg_depend` names it. The numbers of the catalogs are fixed.
///
/// @param number of a column, 0 for the whole object
record CatalogId(long catalog, long id, int number) {
    static final long TYPE = 1247;
    static final long ROUTINE = 1255;
    static final long RELATION = 1259;
    static final long DEFAULT = 2604;
    static final long CONSTRAINT = 2606;
    static final long SCHEMA = 2615;
    static final long RULE = 2618;
    static final long TRIGGER = 2620;
    static final long EXTENSION = 3079;
    static final long POLICY = 3256;
    static final long STATISTICS = 3381;
    static final long COLLATION = 3456;
    static final long EVENT_TRIGGER = 3466;
    static final long PUBLICATION = 6104;
    static final long PUBLICATION_TABLE = 6106;
    static final long DEFAULT_PRIVILEGES = 826;

    static CatalogId of(long catalog, long id) {
        return new CatalogId(catalog, id, 0);
    }

    CatalogId whole() {
        return number == 0 ? this : of(catalog, id);
    }
}
