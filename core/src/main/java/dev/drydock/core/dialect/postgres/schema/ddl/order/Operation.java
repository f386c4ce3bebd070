package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Comparator;

/// One thing to do to one element, of one or more statements.
public record Operation(Verb verb, ElementKey key) implements Comparable<Operation> {
    private static final Comparator<Operation> ORDER =
            Comparator.comparing(Operation::verb).thenComparing(Operation::key);

    public static Operation drop(ElementKey key) {
        return new Operation(Verb.DROP, key);
    }

    public static Operation alter(ElementKey key) {
        return new Operation(Verb.ALTER, key);
    }

    public static Operation create(ElementKey key) {
        return new Operation(Verb.CREATE, key);
    }

    public static Operation unlink(ElementKey key) {
        return new Operation(Verb.UNLINK, key);
    }

    public static Operation link(ElementKey key) {
        return new Operation(Verb.LINK, key);
    }

    @Override
    public int compareTo(Operation other) {
        return ORDER.compare(this, other);
    }

    /// In the order preferred where nothing demands another.
    public enum Verb {
        /// Lets go of a parent or owner that goes.
        UNLINK,
        DROP,
        ALTER,
        CREATE,
        /// Joins a parent or owner, once both are there.
        LINK,
        /// Removes what a change had put aside.
        SWEEP
    }
}
