package dev.drydock.core.dialect.sqlite.schema.ddl;

import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.PartBody.Index;
import dev.drydock.core.schema.snapshot.PartBody.Reference;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Holds a script to the foreign keys: `PRAGMA foreign_key_check` only lists what is broken, so the number is
/// kept in a table whose CHECK fails when it grows.
final class KeyCheck {
    private static final String TABLE = "temp.drydock_broken_keys";
    private static final String COUNT = "count(*) FROM pragma_foreign_key_check";

    private KeyCheck() {}

    static List<ScriptStep> before(ElementKey subject) {
        return List.of(
                new ScriptStep(
                        subject,
                        "CREATE TABLE " + TABLE
                                + " (broken INTEGER, allowed INTEGER, CONSTRAINT foreign_keys_hold CHECK (broken <="
                                + " allowed))",
                        Risk.ADDITIVE),
                new ScriptStep(subject, "INSERT INTO " + TABLE + " SELECT count(*), " + COUNT, Risk.ADDITIVE));
    }

    static List<ScriptStep> after(ElementKey subject) {
        return List.of(
                new ScriptStep(
                        subject,
                        "UPDATE " + TABLE + " SET broken = (SELECT " + COUNT + ")",
                        Risk.ADDITIVE,
                        Set.of(Hazard.SCANS_TABLE, Hazard.FAILS_ON_ROWS),
                        List.of()),
                new ScriptStep(subject, "DROP TABLE " + TABLE, Risk.ADDITIVE));
    }

    /// SQLite refuses to check a schema in which a key refers to columns that are not unique.
    static boolean isPossible(SchemaDiff diff) {
        boolean any = hasKeys(diff.before()) || hasKeys(diff.after());
        return any && sound(diff.before()) && sound(diff.after());
    }

    private static boolean hasKeys(SchemaSnapshot snapshot) {
        return snapshot.elements().values().stream()
                .anyMatch(element ->
                        element.body() instanceof Constraint constraint && constraint.type() == Kind.FOREIGN_KEY);
    }

    private static boolean sound(SchemaSnapshot snapshot) {
        return snapshot.elements().values().stream()
                .filter(element -> element.body() instanceof Constraint)
                .flatMap(element -> ((Constraint) element.body()).reference().stream())
                .allMatch(reference -> isUnique(snapshot, reference));
    }

    private static boolean isUnique(SchemaSnapshot snapshot, Reference reference) {
        if (snapshot.find(reference.table()).isEmpty()) {
            return true;
        }
        Set<String> wanted = new TreeSet<>(reference.columns());
        boolean constrained = snapshot.parts(reference.table(), ElementKind.CONSTRAINT).values().stream()
                .map(found -> (Constraint) found.body())
                .filter(body -> body.type() == Kind.PRIMARY_KEY || body.type() == Kind.UNIQUE)
                .anyMatch(body -> wanted.equals(new TreeSet<>(body.columns())));
        return !wanted.isEmpty()
                && (constrained
                        || snapshot.parts(reference.table(), ElementKind.INDEX).values().stream()
                                .map(found -> (Index) found.body())
                                .filter(index ->
                                        index.unique() && index.predicate().isEmpty())
                                .anyMatch(index -> covers(index, wanted)));
    }

    private static boolean covers(Index index, Set<String> wanted) {
        return index.keys().stream().allMatch(key -> key.collation().isEmpty())
                && index.keys().stream()
                        .map(key -> key.expression())
                        .collect(Collectors.toSet())
                        .equals(wanted.stream().map(Names::quoted).collect(Collectors.toSet()));
    }
}
