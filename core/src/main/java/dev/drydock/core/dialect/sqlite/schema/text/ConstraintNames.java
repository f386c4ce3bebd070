package dev.drydock.core.dialect.sqlite.schema.text;

import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import java.util.List;

/// Most constraints of SQLite have no name, and two may have the same. Such a one is called by what it says,
/// and its definition carries the name that it really has.
public final class ConstraintNames {
    private static final String CONSTRAINT = "CONSTRAINT ";

    private ConstraintNames() {}

    /// What a constraint without a name is called.
    public static String derived(Kind kind, List<String> columns, String definition) {
        return switch (kind) {
            case PRIMARY_KEY -> "PRIMARY KEY";
            case UNIQUE -> "UNIQUE (" + String.join(", ", columns) + ")";
            case FOREIGN_KEY -> "FOREIGN KEY (" + String.join(", ", columns) + ")";
            case CHECK, EXCLUSION -> definition;
        };
    }

    public static boolean looksDerived(String name, String derived) {
        return name.equals(derived) || name.startsWith(derived + " #");
    }

    public static String named(String name, String definition) {
        return CONSTRAINT + Names.quoted(name) + " " + definition;
    }

    /// The clause of CREATE TABLE.
    public static String clause(ElementKey key, Constraint body) {
        boolean whole = body.definition().startsWith(CONSTRAINT)
                || looksDerived(key.name(), derived(body.type(), body.columns(), body.definition()));
        return whole ? body.definition() : named(key.name(), body.definition());
    }
}
