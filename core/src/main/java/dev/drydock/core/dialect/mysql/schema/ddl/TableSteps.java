package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.dialect.mysql.schema.ddl.hazard.AlterCost;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.OperationOrder;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What happens to databases, sequences and tables, in order: foreign keys out of the way, tables that go,
/// tables that stay, tables that come, foreign keys back.
final class TableSteps {
    private final Delta delta;
    private final ForeignKeys keys;
    private final ScriptOptions options;
    private static final String MODIFY = "MODIFY COLUMN ";

    private final Alterations alterations;
    private final TableSql sql;
    private final AlterSql alters;
    private final GeneratedIndexes generated;

    TableSteps(Delta delta, Alterations alterations, ForeignKeys keys, ScriptOptions options) {
        this.delta = delta;
        this.alterations = alterations;
        this.options = options;
        this.keys = keys;
        sql = new TableSql(delta.after, delta.version);
        generated = new GeneratedIndexes(delta, alterations, sql);
        alters = new AlterSql(delta, alterations, sql, generated);
    }

    void write(List<ScriptStep> steps) {
        databases(steps);
        sequencesFirst(steps);
        List<ElementKey> going = dropOrder();
        letGo(going, steps);
        going.forEach(table -> steps.add(new ScriptStep(
                table,
                "DROP TABLE " + MysqlText.qualified(table),
                Risk.DESTRUCTIVE,
                Set.of(Hazard.DELETES_DATA, Hazard.BLOCKS_ALL, Hazard.NOT_TRANSACTIONAL),
                List.of(Losses.rows(delta, table)))));
        for (ElementKey table : delta.alteredTables()) {
            change(table, steps);
        }
        Set<ElementKey> inline = create(steps);
        tie(inline, steps);
        delta.removed(ElementKind.SEQUENCE)
                .forEach(key ->
                        steps.add(new ScriptStep(key, "DROP SEQUENCE " + MysqlText.qualified(key), Risk.DESTRUCTIVE)));
        delta.removed(ElementKind.SCHEMA).stream()
                .filter(key -> !key.name().isEmpty())
                .forEach(key -> steps.add(
                        new ScriptStep(key, "DROP DATABASE " + MysqlText.quoted(key.name()), Risk.DESTRUCTIVE)));
    }

    private void databases(List<ScriptStep> steps) {
        for (ElementKey key : delta.added(ElementKind.SCHEMA)) {
            if (!key.name().isEmpty()) {
                steps.add(new ScriptStep(
                        key, "CREATE DATABASE " + MysqlText.quoted(key.name()) + collation(key), Risk.ADDITIVE));
            }
        }
        for (Changed change : delta.changed(ElementKind.SCHEMA)) {
            if (change.touches("options")) {
                String name = change.key().name().isEmpty()
                        ? ""
                        : " " + MysqlText.quoted(change.key().name());
                steps.add(
                        new ScriptStep(change.key(), "ALTER DATABASE" + name + collation(change.key()), Risk.ADDITIVE));
            }
        }
    }

    private String collation(ElementKey database) {
        return delta.after
                .body(database, DatabaseBody.Schema.class)
                .map(schema -> schema.options().getOrDefault(TableSql.COLLATE, ""))
                .filter(collation -> !collation.isEmpty())
                .map(collation -> ColumnSql.characterSet(collation, delta.version))
                .orElse("");
    }

    private void sequencesFirst(List<ScriptStep> steps) {
        for (ElementKey key : delta.added(ElementKind.SEQUENCE)) {
            delta.after
                    .body(key, RelationBody.Sequence.class)
                    .ifPresent(sequence ->
                            steps.add(new ScriptStep(key, ProgramSql.sequence(key, sequence), Risk.ADDITIVE)));
        }
        for (Changed change : delta.changed(ElementKind.SEQUENCE)) {
            if (change.after().body() instanceof RelationBody.Sequence sequence) {
                steps.add(
                        new ScriptStep(change.key(), ProgramSql.alterSequence(change.key(), sequence), Risk.ADDITIVE));
            }
        }
    }

    /// Those that point before those that are pointed at, as far as there is such an order.
    private List<ElementKey> dropOrder() {
        List<ElementKey> going = delta.removed(ElementKind.TABLE);
        OperationOrder<ElementKey> order = new OperationOrder<>(going);
        keys.before.forEach((key, constraint) -> order.before(Delta.table(key), ForeignKeys.far(constraint)));
        return order.sorted();
    }

    private void letGo(List<ElementKey> going, List<ScriptStep> steps) {
        Set<ElementKey> gone = new HashSet<>(going);
        Map<ElementKey, List<ElementKey>> byTable = new TreeMap<>();
        for (ElementKey key : keys.dropped) {
            ElementKey table = Delta.table(key);
            PartBody.Constraint constraint = keys.before.get(key);
            boolean goesAlong = gone.contains(table)
                    && constraint != null
                    && (!gone.contains(ForeignKeys.far(constraint))
                            || going.indexOf(table) <= going.indexOf(ForeignKeys.far(constraint)));
            if (!goesAlong) {
                byTable.computeIfAbsent(table, any -> new ArrayList<>()).add(key);
            }
        }
        byTable.forEach((table, parts) -> {
            List<String> clauses = parts.stream()
                    .map(key -> "DROP FOREIGN KEY " + MysqlText.quoted(key.name()))
                    .toList();
            boolean forGood = parts.stream().anyMatch(key -> !keys.made.contains(key));
            AlterCost cost = AlterCost.clause(clauses.getFirst(), delta.version);
            ScriptStep step = step(table, clauses, "", cost, List.of());
            steps.add(new ScriptStep(
                    parts.getFirst(),
                    step.sql(),
                    forGood ? Risk.DESTRUCTIVE : Risk.ADDITIVE,
                    step.hazards(),
                    List.of()));
        });
    }

    private static String alter(ElementKey table, List<String> clauses) {
        return "ALTER TABLE " + MysqlText.qualified(table) + " " + String.join(",\n  ", clauses);
    }

    private void change(ElementKey table, List<ScriptStep> steps) {
        List<String> clauses = alters.clauses(table);
        Optional<String> partitioning = alters.partitioning(table);
        if (!clauses.isEmpty() || partitioning.isPresent()) {
            AlterCost cost = AlterCost.nothing();
            for (String clause : clauses) {
                cost = cost.and(cost(table, clause, clauses));
            }
            if (partitioning.isPresent()) {
                cost = cost.and(AlterCost.clause("PARTITION", delta.version));
            }
            List<Loss> losses = Losses.of(delta, table, alterations);
            steps.add(step(table, clauses, partitioning.orElse(""), cost, losses));
        }
    }

    private ScriptStep step(ElementKey table, List<String> clauses, String tail, AlterCost cost, List<Loss> losses) {
        List<String> all = new ArrayList<>(clauses);
        // a partitioned table takes no demands together with what changes its partitions
        if (options.safe() && tail.isEmpty()) {
            all.add(cost.demand());
        }
        Risk risk = losses.isEmpty() ? cost.risk() : Risk.DESTRUCTIVE;
        return new ScriptStep(table, alter(table, all) + tail, risk, cost.all(), losses);
    }

    private AlterCost cost(ElementKey table, String clause, List<String> clauses) {
        if (clause.startsWith("DROP PRIMARY KEY")) {
            boolean replaced = clauses.stream().anyMatch(other -> other.startsWith("ADD PRIMARY KEY"));
            return AlterCost.clause(replaced ? "ADD PRIMARY KEY" : clause, delta.version);
        }
        if (!clause.startsWith(MODIFY)) {
            return AlterCost.clause(clause, delta.version);
        }
        for (Map.Entry<ElementKey, RelationBody.Column> column :
                Delta.columns(delta.after, table).entrySet()) {
            String start = MODIFY + MysqlText.quoted(column.getKey().name()) + " ";
            Optional<RelationBody.Column> from = delta.before.body(column.getKey(), RelationBody.Column.class);
            if (clause.startsWith(start) && from.isPresent()) {
                boolean moved = !clause.equals(MODIFY + sql.column(column.getKey()));
                return AlterCost.modified(from.get(), column.getValue(), moved, true);
            }
        }
        return AlterCost.clause(clause, delta.version);
    }

    /// @return foreign keys that were made with their tables
    private Set<ElementKey> create(List<ScriptStep> steps) {
        List<ElementKey> coming = delta.added(ElementKind.TABLE);
        OperationOrder<ElementKey> order = new OperationOrder<>(coming);
        keys.after.forEach((key, constraint) -> order.before(ForeignKeys.far(constraint), Delta.table(key)));
        Set<ElementKey> there = new HashSet<>(delta.before.elements().keySet());
        there.removeAll(delta.removed);
        Set<ElementKey> inline = new TreeSet<>();
        for (ElementKey table : order.sorted()) {
            there.add(table);
            Set<ElementKey> own = new TreeSet<>();
            keys.after.forEach((key, constraint) -> {
                if (Delta.table(key).equals(table) && isThere(ForeignKeys.far(constraint), there)) {
                    own.add(key);
                }
            });
            inline.addAll(own);
            steps.add(new ScriptStep(table, sql.create(table, own), Risk.ADDITIVE));
        }
        return inline;
    }

    /// A table of a database that was not read is taken to be there.
    private boolean isThere(ElementKey table, Set<ElementKey> there) {
        return there.contains(table) || !delta.after.elements().containsKey(table);
    }

    private void tie(Set<ElementKey> inline, List<ScriptStep> steps) {
        Map<ElementKey, List<ElementKey>> byTable = new TreeMap<>();
        for (ElementKey key : keys.made) {
            if (!inline.contains(key)) {
                byTable.computeIfAbsent(Delta.table(key), any -> new ArrayList<>())
                        .add(key);
            }
        }
        byTable.forEach((table, parts) -> {
            List<String> clauses = new ArrayList<>();
            for (ElementKey key : parts) {
                PartBody.Constraint constraint = keys.after.get(key);
                if (constraint != null) {
                    generated.beside(key, constraint).stream()
                            .filter(clause -> !clauses.contains(clause))
                            .forEach(clauses::add);
                    clauses.add("ADD " + sql.constraint(key, constraint));
                }
            }
            AlterCost cost = AlterCost.clause("ADD CONSTRAINT FOREIGN KEY ", delta.version);
            ScriptStep step = step(table, clauses, "", cost, List.of());
            steps.add(new ScriptStep(parts.getFirst(), step.sql(), step.risk(), step.hazards(), List.of()));
        });
    }
}
