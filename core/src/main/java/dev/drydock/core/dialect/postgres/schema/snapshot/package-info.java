/// A whole PostgreSQL schema read into a snapshot: one query per kind of fact, put together by OID.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.snapshot;

import org.jspecify.annotations.NullMarked;
