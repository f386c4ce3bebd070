package dev.drydock.core.dialect.sqlite.schema.ddl;

import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.TableOptions;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The way of sqlite.org/lang_altertable.html#otheralter: a new table, the rows carried over, the old one
/// dropped, the new one named like it. What hangs on the table is made by others, afterwards. Row ids that no
/// column shows are kept, and so is the highest number that AUTOINCREMENT has given.
final class Rebuild {
    private static final List<String> ROWIDS = List.of("rowid", "_rowid_", "oid");

    private final SchemaSnapshot before;
    private final SchemaSnapshot after;
    private final ElementKey from;
    private final ElementKey to;

    /// @param from the same table as `to`, perhaps in other letters
    Rebuild(SchemaDiff diff, ElementKey from, ElementKey to) {
        before = diff.before();
        after = diff.after();
        this.from = from;
        this.to = to;
    }

    List<ScriptStep> steps() {
        String name = freeName();
        String place = Names.qualified(to.schema(), name);
        String old = Names.qualified(from);
        List<ScriptStep> steps = new ArrayList<>();
        steps.add(new ScriptStep(to, new TableSql(after).create(to, name), Risk.ADDITIVE));
        List<String> target = new ArrayList<>();
        List<String> source = new ArrayList<>();
        shared(target, source);
        if (!target.isEmpty()) {
            steps.add(new ScriptStep(
                    to,
                    "INSERT OR ABORT INTO " + place + " (" + String.join(", ", target) + ")\nSELECT "
                            + String.join(", ", source) + " FROM " + old,
                    Risk.REWRITE,
                    hazards(),
                    misfits()));
        }
        if (counts(before, from) && counts(after, to)) {
            String sequence =
                    to.schema().equals(Names.MAIN) ? "sqlite_sequence" : Names.quoted(to.schema()) + ".sqlite_sequence";
            steps.add(new ScriptStep(to, "DELETE FROM " + sequence + " WHERE name = " + text(name), Risk.ADDITIVE));
            steps.add(new ScriptStep(
                    to,
                    "INSERT INTO " + sequence + " (name, seq)\nSELECT " + text(name) + ", seq FROM " + sequence
                            + " WHERE name = " + text(from.name()),
                    Risk.ADDITIVE));
        }
        List<Loss> losses = losses(target.isEmpty());
        steps.add(new ScriptStep(
                to,
                "DROP TABLE " + old,
                losses.isEmpty() ? Risk.REWRITE : Risk.DESTRUCTIVE,
                losses.isEmpty() ? Set.of(Hazard.BLOCKS_WRITES) : Set.of(Hazard.BLOCKS_WRITES, Hazard.DELETES_DATA),
                losses));
        steps.add(new ScriptStep(to, "ALTER TABLE " + place + " RENAME TO " + Names.quoted(to.name()), Risk.ADDITIVE));
        return steps;
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private String freeName() {
        String name = "drydock_new_" + to.name();
        while (taken(before, name) || taken(after, name)) {
            name += "_";
        }
        return name;
    }

    private static boolean taken(SchemaSnapshot snapshot, String name) {
        return snapshot.elements().keySet().stream()
                .anyMatch(key ->
                        (key.kind().isRelation() || key.kind() == ElementKind.INDEX) && Names.same(key.name(), name));
    }

    private static Optional<Element> same(SchemaSnapshot snapshot, ElementKey table, String column) {
        return snapshot.parts(table, ElementKind.COLUMN).values().stream()
                .filter(found -> Names.same(found.key().name(), column))
                .findFirst();
    }

    private void shared(List<String> target, List<String> source) {
        for (Element column : TableSql.columns(after, to)) {
            Optional<Element> old = same(before, from, column.key().name());
            if (old.isPresent() && ((Column) column.body()).generated().isEmpty()) {
                target.add(Names.quoted(column.key().name()));
                source.add(Names.quoted(old.get().key().name()));
            }
        }
        Optional<String> rowid = ROWIDS.stream()
                .filter(word -> same(before, from, word).isEmpty()
                        && same(after, to, word).isEmpty())
                .findFirst();
        boolean hidden = TableOptions.hasRowid(before, from) && TableOptions.hasRowid(after, to);
        Optional<String> alias = alias(after, to);
        if (hidden
                && rowid.isPresent()
                && alias.filter(shown -> target.contains(Names.quoted(shown))).isEmpty()) {
            target.addFirst(rowid.get());
            source.addFirst(rowid.get());
        }
    }

    /// The column that shows the row id.
    private static Optional<String> alias(SchemaSnapshot snapshot, ElementKey table) {
        return keys(snapshot, table, Kind.PRIMARY_KEY)
                .filter(key -> key.columns().size() == 1 && !key.definition().contains(TableSql.IN_COLUMN))
                .map(key -> key.columns().getFirst())
                .filter(column -> snapshot.body(table.part(ElementKind.COLUMN, column), Column.class)
                        .filter(body -> body.type().equals("INTEGER"))
                        .isPresent())
                .findFirst();
    }

    private static Stream<Constraint> keys(SchemaSnapshot snapshot, ElementKey table, Kind kind) {
        return snapshot.parts(table, ElementKind.CONSTRAINT).values().stream()
                .map(found -> (Constraint) found.body())
                .filter(body -> body.type() == kind);
    }

    private static boolean counts(SchemaSnapshot snapshot, ElementKey table) {
        return keys(snapshot, table, Kind.PRIMARY_KEY)
                .anyMatch(key -> key.definition().contains(" AUTOINCREMENT)"));
    }

    private Set<Hazard> hazards() {
        Set<Hazard> hazards = EnumSet.of(Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES);
        boolean strict = false;
        for (Element column : TableSql.columns(after, to)) {
            Column body = (Column) column.body();
            Optional<Column> old = same(before, from, column.key().name()).map(found -> (Column) found.body());
            strict |= body.notNull() && old.map(was -> !was.notNull()).orElse(true);
            if (old.filter(was -> Affinity.of(was.type()) != Affinity.of(body.type()))
                    .isPresent()) {
                hazards.add(Hazard.CHANGES_VALUES);
            }
        }
        Set<String> known = Set.copyOf(definitions(before, from));
        boolean constrained = definitions(after, to).stream().anyMatch(definition -> !known.contains(definition));
        if (strict || constrained || isStrict(after, to)) {
            hazards.add(Hazard.FAILS_ON_ROWS);
        }
        return hazards;
    }

    private static boolean isStrict(SchemaSnapshot snapshot, ElementKey table) {
        return snapshot.body(table, Table.class)
                .filter(body -> body.options().containsKey(TableOptions.STRICT))
                .isPresent();
    }

    private static List<String> definitions(SchemaSnapshot snapshot, ElementKey table) {
        return snapshot.parts(table, ElementKind.CONSTRAINT).values().stream()
                .map(found -> ((Constraint) found.body()).definition())
                .toList();
    }

    private List<Loss> misfits() {
        List<Loss> losses = new ArrayList<>();
        for (Element column : TableSql.columns(after, to)) {
            Optional<Element> old = same(before, from, column.key().name());
            old.flatMap(found -> Affinity.misfit(
                            Names.quoted(found.key().name()),
                            Affinity.of(((Column) found.body()).type()),
                            Affinity.of(((Column) column.body()).type())))
                    .ifPresent(condition -> losses.add(new Loss(
                            column.key(),
                            Loss.Kind.MISFITS,
                            "SELECT count(*) FROM " + Names.qualified(from) + " WHERE " + condition)));
        }
        return losses;
    }

    private List<Loss> losses(boolean all) {
        if (all) {
            return List.of(new Loss(from, Loss.Kind.ROWS, "SELECT count(*) FROM " + Names.qualified(from)));
        }
        return TableSql.columns(before, from).stream()
                .filter(column -> ((Column) column.body()).generated().isEmpty())
                .filter(column -> same(after, to, column.key().name()).isEmpty())
                .map(column -> ColumnAlters.values(column.key()))
                .toList();
    }
}
