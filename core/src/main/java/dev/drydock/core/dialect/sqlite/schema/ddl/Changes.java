package dev.drydock.core.dialect.sqlite.schema.ddl;

import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.TableOptions;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.OperationOrder;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Difference.Added;
import dev.drydock.core.schema.diff.Difference.Removed;
import dev.drydock.core.schema.diff.Difference.Renamed;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Index;
import dev.drydock.core.schema.snapshot.PartBody.Trigger;
import dev.drydock.core.schema.snapshot.RelationBody.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What has to be dropped, made, altered and made anew, and in which order: triggers, indexes and views go
/// first and come last, so that no statement meets a half of something.
final class Changes {
    private final SchemaDiff diff;
    private final Map<ElementKey, List<Difference>> touched = new LinkedHashMap<>();
    private final Map<ElementKey, List<ScriptStep>> altered = new TreeMap<>();
    private final Set<ElementKey> dropped = new TreeSet<>();
    private final Set<ElementKey> created = new TreeSet<>();
    /// The table afterwards, and what it was called before.
    private final Map<ElementKey, ElementKey> rebuilt = new TreeMap<>();
    /// Views, indexes and triggers that get another name, by the old one.
    private final NavigableSet<ElementKey> oldNames = new TreeSet<>();
    /// Indexes and triggers that got another name.
    private final Set<ElementKey> made = new TreeSet<>();

    Changes(SchemaDiff diff) {
        this.diff = diff;
        for (Difference difference : diff.differences()) {
            ElementKey key = difference.key();
            if (difference instanceof Renamed) {
                continue;
            }
            switch (key.kind()) {
                case TABLE -> touch(key, difference);
                case COLUMN, DEFAULT, CONSTRAINT ->
                    touch(ElementKey.of(ElementKind.TABLE, key.schema(), key.parent()), difference);
                case VIEW -> {
                    if (!(difference instanceof Added)) {
                        dropped.add(key);
                    }
                    if (!(difference instanceof Removed)) {
                        created.add(key);
                    }
                }
                default -> {}
            }
        }
        touched.forEach(this::decide);
        sameInOtherLetters();
        new RenameSql(diff).madeAnew().forEach(this::makeAnew);
    }

    private void touch(ElementKey table, Difference difference) {
        touched.computeIfAbsent(table, any -> new ArrayList<>()).add(difference);
    }

    private void decide(ElementKey table, List<Difference> differences) {
        boolean was = diff.before().find(table).isPresent();
        boolean is = diff.after().find(table).isPresent();
        boolean plain = TableOptions.isPlain(diff.before(), table) && TableOptions.isPlain(diff.after(), table);
        if (was && is && plain) {
            Optional<List<ScriptStep>> steps = new ColumnAlters(diff, table).steps(differences);
            if (steps.isPresent()) {
                altered.put(table, steps.get());
            } else {
                rebuilt.put(table, table);
            }
            return;
        }
        if (was) {
            dropped.add(table);
        }
        if (is) {
            created.add(table);
        }
    }

    private void sameInOtherLetters() {
        for (ElementKey gone : List.copyOf(dropped)) {
            created.stream()
                    .filter(key -> gone.kind() == ElementKind.TABLE
                            && key.kind() == ElementKind.TABLE
                            && key.schema().equals(gone.schema())
                            && Names.same(key.name(), gone.name()))
                    .filter(key -> TableOptions.isPlain(diff.before(), gone) && TableOptions.isPlain(diff.after(), key))
                    .findFirst()
                    .ifPresent(key -> rebuilt.put(key, gone));
        }
        rebuilt.forEach((key, gone) -> {
            dropped.remove(gone);
            created.remove(key);
        });
    }

    /// What hangs on a table that is rebuilt comes back with it.
    private void makeAnew(Rename rename) {
        ElementKey now = rename.to();
        ElementKey table = ElementKey.of(ElementKind.TABLE, now.schema(), now.parent());
        switch (now.kind()) {
            case CONSTRAINT -> {
                if (diff.after().find(table).isPresent()) {
                    altered.remove(table);
                    rebuilt.putIfAbsent(table, table);
                }
            }
            case VIEW -> {
                dropped.remove(now);
                oldNames.add(rename.from());
                if (diff.after().find(now).isPresent()) {
                    created.add(now);
                }
            }
            default -> {
                oldNames.add(rename.from());
                made.add(now);
            }
        }
    }

    boolean needsPragmas() {
        return !rebuilt.isEmpty()
                || dropped.stream().anyMatch(key -> key.kind() == ElementKind.TABLE)
                || altered.values().stream().flatMap(List::stream).anyMatch(step -> step.risk() != Risk.ADDITIVE);
    }

    List<ScriptStep> steps() {
        List<ScriptStep> steps = new ArrayList<>();
        for (ElementKey old : oldNames.descendingSet()) {
            steps.add(new ScriptStep(old, "DROP " + old.kind() + " " + Names.qualified(old), Risk.ADDITIVE));
        }
        dropParts(ElementKind.TRIGGER, steps);
        dropParts(ElementKind.INDEX, steps);
        dropped.stream().filter(key -> key.kind() == ElementKind.VIEW).forEach(key -> steps.add(drop(key)));
        dropped.stream().filter(key -> key.kind() == ElementKind.TABLE).forEach(key -> steps.add(drop(key)));
        altered.values().forEach(steps::addAll);
        rebuilt.forEach((key, gone) -> steps.addAll(new Rebuild(diff, gone, key).steps()));
        TableSql tables = new TableSql(diff.after());
        created.stream()
                .filter(key -> key.kind() == ElementKind.TABLE)
                .sorted((one, other) -> Boolean.compare(isModule(one), isModule(other)))
                .forEach(key -> steps.add(new ScriptStep(key, tables.create(key, key.name()), Risk.ADDITIVE)));
        createParts(ElementKind.INDEX, steps);
        views().forEach(key -> steps.add(new ScriptStep(key, view(key), Risk.ADDITIVE)));
        createParts(ElementKind.TRIGGER, steps);
        return steps;
    }

    private boolean isModule(ElementKey table) {
        return !TableOptions.isPlain(diff.after(), table);
    }

    private List<ElementKey> views() {
        List<ElementKey> views =
                created.stream().filter(key -> key.kind() == ElementKind.VIEW).toList();
        OperationOrder<ElementKey> order = new OperationOrder<>(views);
        diff.after().dependencies().forEach(tie -> order.before(tie.on(), tie.dependent()));
        return order.sorted();
    }

    private String view(ElementKey key) {
        View body = diff.after().body(key, View.class).orElseThrow();
        String columns = body.options().get(TableOptions.COLUMNS);
        return "CREATE VIEW " + Names.qualified(key) + (columns == null ? "" : " (" + columns + ")") + " AS\n"
                + body.definition();
    }

    private static ScriptStep drop(ElementKey key) {
        if (key.kind() == ElementKind.VIEW) {
            return new ScriptStep(key, "DROP VIEW " + Names.qualified(key), Risk.ADDITIVE);
        }
        return new ScriptStep(
                key,
                "DROP TABLE " + Names.qualified(key),
                Risk.DESTRUCTIVE,
                Set.of(Hazard.DELETES_DATA, Hazard.BLOCKS_WRITES),
                List.of(new Loss(key, Loss.Kind.ROWS, "SELECT count(*) FROM " + Names.qualified(key))));
    }

    /// Those that would not go with their relation.
    private void dropParts(ElementKind kind, List<ScriptStep> steps) {
        Set<ElementKey> going = new HashSet<>(dropped);
        going.addAll(rebuilt.values());
        for (Difference difference : diff.differences()) {
            ElementKey key = difference.key();
            if (key.kind() == kind
                    && !(difference instanceof Added)
                    && !(difference instanceof Renamed)
                    && !made.contains(key)
                    && relations(key).stream().noneMatch(going::contains)) {
                boolean lost = difference instanceof Removed;
                steps.add(new ScriptStep(
                        key,
                        "DROP " + kind + " " + Names.qualified(key),
                        lost ? Risk.DESTRUCTIVE : Risk.ADDITIVE,
                        kind == ElementKind.INDEX ? Set.of(Hazard.INDEX_DROPPED) : Set.of(),
                        List.of()));
            }
        }
    }

    private static List<ElementKey> relations(ElementKey part) {
        return List.of(
                ElementKey.of(ElementKind.TABLE, part.schema(), part.parent()),
                ElementKey.of(ElementKind.VIEW, part.schema(), part.parent()));
    }

    private void createParts(ElementKind kind, List<ScriptStep> steps) {
        Set<ElementKey> changed = new HashSet<>(made);
        diff.differences().forEach(difference -> changed.add(difference.key()));
        Set<ElementKey> fresh = new HashSet<>(rebuilt.keySet());
        fresh.addAll(created);
        for (Element element : diff.after().elements().values()) {
            ElementKey key = element.key();
            boolean wanted = key.kind() == kind
                    && (changed.contains(key) || relations(key).stream().anyMatch(fresh::contains));
            if (wanted && element.body() instanceof Index index) {
                Set<Hazard> hazards = index.unique()
                        ? Set.of(Hazard.INDEX_BUILD_BLOCKS, Hazard.FAILS_ON_ROWS)
                        : Set.of(Hazard.INDEX_BUILD_BLOCKS);
                steps.add(new ScriptStep(
                        key, SqliteDdl.inSchema(key, index.definition()), Risk.ADDITIVE, hazards, List.of()));
            } else if (wanted && element.body() instanceof Trigger trigger) {
                steps.add(new ScriptStep(key, SqliteDdl.inSchema(key, trigger.definition()), Risk.ADDITIVE));
            }
        }
    }
}
