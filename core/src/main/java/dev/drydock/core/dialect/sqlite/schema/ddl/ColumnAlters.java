package dev.drydock.core.dialect.sqlite.schema.ddl;

import dev.drydock.core.dialect.sqlite.schema.text.ConstraintNames;
import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.Words;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Difference.Added;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Difference.Removed;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.PartBody.Index;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.ColumnDefault;
import dev.drydock.core.schema.snapshot.RelationBody.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The changes that ALTER TABLE can make (sqlite.org/lang_altertable.html): ADD COLUMN, and DROP COLUMN, which
/// SQLite has since 3.35.
final class ColumnAlters {
    private final SchemaDiff diff;
    private final ElementKey table;
    private final List<Element> added = new ArrayList<>();
    private final List<Element> dropped = new ArrayList<>();
    private final List<Element> references = new ArrayList<>();

    ColumnAlters(SchemaDiff diff, ElementKey table) {
        this.diff = diff;
        this.table = table;
    }

    /// @param differences of the table, its columns, defaults and constraints
    /// @return empty when the table must be made anew
    Optional<List<ScriptStep>> steps(List<Difference> differences) {
        for (Difference difference : differences) {
            switch (difference) {
                case Changed any -> {
                    return Optional.empty();
                }
                case Added(Element element, Risk any)
                when element.key().kind() == ElementKind.COLUMN -> added.add(element);
                case Removed(Element element, Risk any)
                when element.key().kind() == ElementKind.COLUMN -> dropped.add(element);
                case Added(Element element, Risk any)
                when element.body() instanceof Constraint -> references.add(element);
                case Removed(Element element, Risk any)
                when element.body() instanceof Constraint -> {
                    return Optional.empty();
                }
                case Difference.Renamed any -> {}
                case Added any -> {}
                case Removed any -> {}
            }
        }
        boolean possible = added.stream().allMatch(this::canAdd)
                && dropped.stream().allMatch(this::canDrop)
                && references.stream().allMatch(this::isInAdded)
                && defaultsGoAlong(differences)
                && (!diff.options().columnOrder() || inOrder());
        return possible ? Optional.of(write()) : Optional.empty();
    }

    private boolean inOrder() {
        List<String> names = new ArrayList<>(TableSql.columns(diff.before(), table).stream()
                .map(column -> column.key().name())
                .toList());
        dropped.forEach(column -> names.remove(column.key().name()));
        added.forEach(column -> names.add(column.key().name()));
        return names.equals(TableSql.columns(diff.after(), table).stream()
                .map(column -> column.key().name())
                .toList());
    }

    private boolean defaultsGoAlong(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.key().kind() == ElementKind.DEFAULT)
                .allMatch(difference -> {
                    ElementKey column = difference.key().as(ElementKind.COLUMN);
                    return difference instanceof Added
                            ? added.stream().anyMatch(element -> element.key().equals(column))
                            : dropped.stream().anyMatch(element -> element.key().equals(column));
                });
    }

    private boolean canAdd(Element element) {
        Column column = (Column) element.body();
        String value = diff.after()
                .body(element.key().as(ElementKind.DEFAULT), ColumnDefault.class)
                .map(ColumnDefault::expression)
                .orElse("NULL");
        boolean constant = !value.startsWith("(") && !value.startsWith("CURRENT_");
        boolean filled = !column.notNull()
                || (!value.equals("NULL") && column.generated().isEmpty());
        boolean stored = column.generated().map(Generated::stored).orElse(false);
        boolean otherCase = diff.before().parts(table, ElementKind.COLUMN).keySet().stream()
                .anyMatch(key -> Names.same(key.name(), element.key().name()));
        boolean referring = references.stream().noneMatch(found -> refersFrom(found, element)) || value.equals("NULL");
        return constant && filled && !stored && !otherCase && referring;
    }

    private static boolean refersFrom(Element constraint, Element column) {
        return ((Constraint) constraint.body()).columns().contains(column.key().name());
    }

    private boolean isInAdded(Element constraint) {
        Constraint body = (Constraint) constraint.body();
        return body.type() == Kind.FOREIGN_KEY
                && body.columns().size() == 1
                && added.stream()
                                .filter(column -> refersFrom(constraint, column))
                                .count()
                        == 1;
    }

    /// Nothing that stays may speak of it.
    private boolean canDrop(Element element) {
        String name = element.key().name();
        boolean constrained = diff.before().parts(table, ElementKind.CONSTRAINT).values().stream()
                .anyMatch(found ->
                        Words.of(((Constraint) found.body()).definition()).mention(name));
        boolean generating = diff.before().parts(table, ElementKind.COLUMN).values().stream()
                .flatMap(found -> ((Column) found.body()).generated().stream())
                .anyMatch(generated -> Words.of(generated.expression()).mention(name));
        boolean indexed = diff.before().parts(table, ElementKind.INDEX).entrySet().stream()
                .filter(found -> diff.after().find(found.getKey()).equals(Optional.of(found.getValue())))
                .anyMatch(found ->
                        Words.of(((Index) found.getValue().body()).definition()).mention(name));
        return !constrained && !generating && !indexed && !isWatched();
    }

    /// SQLite refuses DROP COLUMN while any view or trigger of the file is broken, which cannot be told from
    /// here; making the table anew costs no more.
    private boolean isWatched() {
        return diff.before().elements().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == ElementKind.VIEW
                        || entry.getKey().kind() == ElementKind.TRIGGER)
                .anyMatch(
                        entry -> entry.getValue().equals(diff.after().elements().get(entry.getKey())));
    }

    private List<ScriptStep> write() {
        TableSql clauses = new TableSql(diff.after());
        String alter = "ALTER TABLE " + Names.qualified(table);
        List<ScriptStep> steps = new ArrayList<>();
        List<Element> inOrder = TableSql.columns(diff.after(), table);
        for (Element column : inOrder) {
            if (added.contains(column)) {
                StringBuilder sql =
                        new StringBuilder(alter).append(" ADD COLUMN ").append(clauses.column(column));
                references.stream()
                        .filter(found -> refersFrom(found, column))
                        .forEach(found -> sql.append(inline(found)));
                steps.add(new ScriptStep(column.key(), sql.toString(), Risk.ADDITIVE));
            }
        }
        for (Element column : dropped) {
            boolean holds = ((Column) column.body()).generated().isEmpty();
            steps.add(new ScriptStep(
                    column.key(),
                    alter + " DROP COLUMN " + Names.quoted(column.key().name()),
                    holds ? Risk.DESTRUCTIVE : Risk.REWRITE,
                    holds
                            ? Set.of(Hazard.DELETES_DATA, Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES)
                            : Set.of(Hazard.REWRITES_TABLE, Hazard.BLOCKS_WRITES),
                    holds ? List.of(values(column.key())) : List.of()));
        }
        return steps;
    }

    static Loss values(ElementKey column) {
        return new Loss(
                column,
                Loss.Kind.VALUES,
                "SELECT count(" + Names.quoted(column.name()) + ") FROM "
                        + Names.qualified(column.schema(), column.parent()));
    }

    /// A foreign key of one column, in the words that follow the column.
    private static String inline(Element constraint) {
        Constraint body = (Constraint) constraint.body();
        String whole = ConstraintNames.clause(constraint.key(), body);
        String columns = "FOREIGN KEY (" + Names.list(body.columns()) + ") ";
        return " " + whole.replace(columns, "");
    }
}
