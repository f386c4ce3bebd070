package dev.drydock.app.panel.schema.whole;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.schema.browse.Reach;
import dev.drydock.core.schema.search.SchemaSearch;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.time.Instant;

/// How far the exact reading of the schema is.
public sealed interface Whole {
    /// Nobody has asked for it.
    record Unread() implements Whole {}

    record Reading() implements Whole {}

    /// @param at when it was read
    record Read(SchemaSnapshot snapshot, Reach reach, SchemaSearch search, Instant at) implements Whole {}

    record Failed(DbFault why) implements Whole {}

    /// The user stopped it.
    record Stopped() implements Whole {}

    /// The DBMS is only browsed.
    record Unsupported(String dialect) implements Whole {}
}
