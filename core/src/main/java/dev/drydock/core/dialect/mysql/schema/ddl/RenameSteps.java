package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Renames, before anything else: relations, then what hangs on them. Constraints cannot be renamed and are
/// made anew. What holds code keeps the old names in it: [#stale] tells which has to be written again.
final class RenameSteps {
    private static final int COLUMN_SINCE_MARIADB = 10_05_02;
    private static final int COLUMN_SINCE_MYSQL = 8_00_00;
    private static final Set<ElementKind> CODE =
            Set.of(ElementKind.VIEW, ElementKind.TRIGGER, ElementKind.ROUTINE, ElementKind.EVENT);

    private final Delta delta;
    private final List<Rename> renames;
    private final Map<ElementKey, ElementKey> originals = new HashMap<>();

    RenameSteps(Delta delta) {
        this.delta = delta;
        renames = Stream.concat(delta.diff.renames().stream(), delta.diff.asides().stream())
                .toList();
        renames.forEach(rename -> originals.put(rename.to(), rename.from()));
    }

    void write(List<ScriptStep> steps) {
        for (Rename rename : renames) {
            switch (rename.from().kind()) {
                case TABLE, VIEW, SEQUENCE ->
                    step(
                            rename,
                            "RENAME TABLE " + MysqlText.qualified(rename.from()) + " TO "
                                    + MysqlText.qualified(rename.to()),
                            steps);
                case EVENT ->
                    step(
                            rename,
                            "ALTER EVENT " + MysqlText.qualified(rename.from()) + " RENAME TO "
                                    + MysqlText.qualified(rename.to()),
                            steps);
                default -> {}
            }
        }
        for (Rename rename : renames) {
            String table = "ALTER TABLE " + MysqlText.owner(rename.to()) + " ";
            switch (rename.from().kind()) {
                case COLUMN -> step(rename, table + column(rename), steps);
                case INDEX ->
                    step(
                            rename,
                            table + "RENAME INDEX "
                                    + MysqlText.quoted(rename.from().name()) + " TO "
                                    + MysqlText.quoted(rename.to().name()),
                            steps);
                case CONSTRAINT -> constraint(rename, table, steps);
                default -> {}
            }
        }
    }

    private static void step(Rename rename, String sql, List<ScriptStep> steps) {
        steps.add(new ScriptStep(
                rename.to(),
                sql,
                Risk.ADDITIVE,
                Set.of(Hazard.BLOCKS_ALL, Hazard.HIDDEN_DEPENDANTS, Hazard.NOT_TRANSACTIONAL),
                List.of()));
    }

    private String column(Rename rename) {
        String names = MysqlText.quoted(rename.from().name()) + " ";
        return delta.version.since(COLUMN_SINCE_MARIADB, COLUMN_SINCE_MYSQL)
                ? "RENAME COLUMN " + names + "TO "
                        + MysqlText.quoted(rename.to().name())
                : "CHANGE COLUMN " + names + new ColumnSql(delta.before, delta.version).definition(rename.to());
    }

    private void constraint(Rename rename, String table, List<ScriptStep> steps) {
        delta.before.body(rename.to(), PartBody.Constraint.class).ifPresent(body -> {
            if (body.type() == TableConstraint.Kind.PRIMARY_KEY) {
                return;
            }
            String kind = body.type() == TableConstraint.Kind.FOREIGN_KEY
                    ? "FOREIGN KEY "
                    : delta.version.mariaDb() ? "CONSTRAINT " : "CHECK ";
            step(
                    rename,
                    table + "DROP " + kind + MysqlText.quoted(rename.from().name()) + ", ADD CONSTRAINT "
                            + MysqlText.quoted(rename.to().name()) + " " + body.definition(),
                    steps);
        });
    }

    /// What stays as it is but for the names in it, by its name after the renames: the server has not changed
    /// its text. Triggers and routines of another name are among it.
    Set<ElementKey> stale() {
        Set<ElementKey> stale = new TreeSet<>();
        if (renames.isEmpty()) {
            return stale;
        }
        for (Element element : delta.before.elements().values()) {
            ElementKey key = element.key();
            boolean other = !delta.diff
                    .original()
                    .find(original(key))
                    .map(Element::body)
                    .filter(element.body()::equals)
                    .isPresent();
            if (CODE.contains(key.kind()) && other && delta.after.elements().containsKey(key)) {
                stale.add(key);
            }
        }
        return stale;
    }

    /// As it was called, its table included.
    ElementKey original(ElementKey key) {
        ElementKey own = originals.get(key);
        if (own != null) {
            return own;
        }
        ElementKey table = originals.get(Delta.table(key));
        return table == null || !key.isPart()
                ? key
                : new ElementKey(key.kind(), table.schema(), table.name(), key.name(), key.arguments());
    }

    /// Routines and triggers that are made anew leave the one of the old name behind.
    List<ScriptStep> leftBehind() {
        List<ScriptStep> steps = new ArrayList<>();
        for (Rename rename : renames) {
            ElementKey from = rename.from();
            if (from.kind() == ElementKind.TRIGGER) {
                step(rename, "DROP TRIGGER " + MysqlText.qualified(from.schema(), from.name()), steps);
            } else if (from.kind() == ElementKind.ROUTINE) {
                delta.diff
                        .original()
                        .find(from)
                        .ifPresent(routine -> step(rename, ProgramSql.dropRoutine(routine), steps));
            }
        }
        return steps;
    }
}
