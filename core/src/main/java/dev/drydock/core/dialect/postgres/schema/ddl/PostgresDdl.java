package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.dialect.postgres.schema.ddl.hazard.StepJudge;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operation;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Operations;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Recreation;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Sequencing;
import dev.drydock.core.dialect.postgres.schema.ddl.rename.RenameSql;
import dev.drydock.core.dialect.postgres.schema.ddl.safe.SafeForms;
import dev.drydock.core.schema.ddl.DdlWriter;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.MigrationScript.Group;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes PostgreSQL 12 to 18. Renames come first, then new labels of enums, which need a transaction of their
/// own; the rest is one transaction that does not look into function bodies, as the tables they read may come
/// later. In safe forms some of it goes before or after by [SafeForms].
public final class PostgresDdl implements DdlWriter {
    @Override
    public MigrationScript write(SchemaDiff diff, ScriptOptions options) {
        return new Writing(diff).script(options.safe());
    }

    private static final class Writing {
        private final SchemaDiff diff;
        private final Fallout fallout;
        private final Operations operations;
        private final StandingSql standing;
        private final CreateSql creates;
        private final AlterSql alters;
        private final LinkSql links;
        private final TypeSql types;
        private final RebuildSql rebuilds;
        private final StepJudge judge;

        Writing(SchemaDiff diff) {
            this.diff = diff;
            fallout = new Fallout(diff);
            operations = new Operations(diff, fallout);
            standing = new StandingSql(diff);
            ColumnSql columns = new ColumnSql(diff.before().origin().majorVersion());
            TableSql tables = new TableSql(
                    diff.after(),
                    columns,
                    key -> operations
                            .create(key)
                            .filter(operation -> !operation.key().equals(key))
                            .isPresent());
            NewTypeSql newTypes = new NewTypeSql(diff.after(), operations);
            types = new TypeSql(diff, fallout, operations.lineage(), newTypes);
            creates = new CreateSql(tables, newTypes);
            alters = new AlterSql(diff, operations.lineage(), tables, columns, types);
            links = new LinkSql(diff, fallout);
            rebuilds = new RebuildSql(diff, fallout);
            judge = new StepJudge(diff, fallout);
        }

        MigrationScript script(boolean safe) {
            List<ScriptStep> first = new ArrayList<>(new RenameSql(diff, judge, Names::phrase).steps());
            boolean labels = false;
            for (Changed change : fallout.changed.values()) {
                for (String sql : TypeSql.newLabels(change)) {
                    labels = true;
                    first.add(judge.step(Operation.alter(change.key()), sql, Risk.ADDITIVE));
                }
            }
            List<ScriptStep> steps = new ArrayList<>();
            for (Operation operation : new Sequencing(diff, fallout, operations).ordered()) {
                Risk risk = risk(operation);
                statements(operation).forEach(sql -> steps.add(judge.step(operation, sql, risk)));
            }
            Optional<SafeForms> forms = safe ? Optional.of(SafeForms.of(diff, fallout, steps)) : Optional.empty();
            List<Group> before = forms.map(SafeForms::before).orElse(List.of());
            List<ScriptStep> main = new ArrayList<>(forms.map(SafeForms::main).orElse(steps));
            if (main.stream().anyMatch(step -> step.subject().kind() == ElementKind.ROUTINE)) {
                main.addFirst(new ScriptStep(
                        main.getFirst().subject(), "SET LOCAL check_function_bodies = off", Risk.ADDITIVE));
            }
            if (!labels && before.isEmpty()) {
                main.addAll(0, first);
                first.clear();
            }
            List<Group> groups = new ArrayList<>(List.of(new Group(true, first)));
            groups.addAll(before);
            groups.add(new Group(true, main));
            forms.ifPresent(found -> groups.addAll(found.after()));
            return new MigrationScript(
                    groups.stream().filter(group -> !group.steps().isEmpty()).toList());
        }

        private List<String> statements(Operation operation) {
            ElementKey key = operation.key();
            return switch (operation.verb()) {
                case UNLINK -> links.unlink(key);
                case LINK -> links.link(key);
                case SWEEP -> key.kind() == ElementKind.TABLE ? rebuilds.refill(key) : types.sweep(key);
                case DROP -> drop(key);
                case ALTER -> alter(key);
                case CREATE -> create(key);
            };
        }

        private List<String> drop(ElementKey key) {
            Element gone = diff.before().elements().get(key);
            if (gone == null) {
                return List.of();
            }
            return switch (key.kind()) {
                case COLUMN -> List.of("ALTER TABLE " + Names.owner(key) + " DROP COLUMN " + Names.quoted(key.name()));
                case DEFAULT -> List.of(ColumnSql.alter(key, "DROP DEFAULT"));
                case CONSTRAINT ->
                    List.of("ALTER TABLE " + Names.owner(key) + " DROP CONSTRAINT " + Names.quoted(key.name()));
                case DOMAIN_CONSTRAINT ->
                    List.of("ALTER DOMAIN " + Names.owner(key) + " DROP CONSTRAINT " + Names.quoted(key.name()));
                case DEFAULT_PRIVILEGES -> standing.defaults(key, Optional.of(gone), Optional.empty());
                default -> rebuilds.beforeDrop(key, "DROP " + Names.phrase(gone));
            };
        }

        private List<String> create(ElementKey key) {
            Element made = diff.after().elements().get(key);
            if (made == null) {
                return List.of();
            }
            if (key.kind() == ElementKind.DEFAULT_PRIVILEGES) {
                return standing.defaults(key, Optional.empty(), Optional.of(made));
            }
            List<String> sql = new ArrayList<>(creates.create(made));
            sql.addAll(standing.fresh(made));
            if (key.kind().isRelation()) {
                for (Element column :
                        diff.after().parts(key, ElementKind.COLUMN).values()) {
                    sql.addAll(standing.fresh(column));
                }
            }
            return sql;
        }

        private List<String> alter(ElementKey key) {
            Element after = diff.after().elements().get(key);
            if (after == null) {
                return List.of();
            }
            if (fallout.swapped.contains(key)) {
                List<String> sql = new ArrayList<>(types.swap(after));
                sql.addAll(standing.fresh(after));
                return sql;
            }
            Changed change = fallout.changed.get(key);
            if (change == null) {
                return List.of();
            }
            if (key.kind() == ElementKind.DEFAULT_PRIVILEGES) {
                return standing.defaults(key, Optional.of(change.before()), Optional.of(after));
            }
            List<String> sql = new ArrayList<>(alters.alter(change));
            sql.addAll(standing.changed(change.before(), after));
            return sql;
        }

        /// What the operation takes away, whichever statement does it. The rest each statement tells.
        private Risk risk(Operation operation) {
            ElementKey key = operation.key();
            return switch (operation.verb()) {
                case UNLINK, LINK, SWEEP, CREATE -> Risk.ADDITIVE;
                case DROP ->
                    fallout.rebuilt.contains(key)
                            ? rebuilds.risk(key)
                            : fallout.recreated.contains(key) && !holdsRows(key) ? Risk.ADDITIVE : Risk.DESTRUCTIVE;
                case ALTER -> Risk.ADDITIVE;
            };
        }

        /// What cannot be had back by making it again.
        private boolean holdsRows(ElementKey key) {
            return key.kind() == ElementKind.TABLE
                    || key.kind() == ElementKind.SEQUENCE
                    || (key.kind() == ElementKind.COLUMN
                            && Recreation.column(diff.before(), key)
                                    .flatMap(RelationBody.Column::generated)
                                    .isEmpty());
        }
    }
}
