package dev.drydock.core.dialect.sqlite.schema.ddl;

import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// RENAME TO and RENAME COLUMN, which carry the new name into keys, views and triggers (SQLite 3.26). Nothing
/// else can be renamed: it is made anew.
final class RenameSql {
    private final List<Rename> all;

    RenameSql(SchemaDiff diff) {
        all = Stream.concat(diff.asides().stream(), diff.renames().stream()).toList();
    }

    /// Those that no statement carries out, by what they are called in the end.
    List<Rename> madeAnew() {
        return all.stream().filter(rename -> !isCarried(rename)).toList();
    }

    private static boolean isCarried(Rename rename) {
        return rename.from().kind() == ElementKind.TABLE || rename.from().kind() == ElementKind.COLUMN;
    }

    /// Columns while their tables have the old names.
    List<ScriptStep> steps() {
        List<ScriptStep> steps = new ArrayList<>();
        of(ElementKind.COLUMN, steps);
        of(ElementKind.TABLE, steps);
        return steps;
    }

    private void of(ElementKind kind, List<ScriptStep> steps) {
        List<Rename> waiting = new ArrayList<>(all.stream()
                .filter(rename -> rename.from().kind() == kind
                        && !rename.from().name().equals(rename.to().name()))
                .toList());
        while (!waiting.isEmpty()) {
            Rename next = waiting.stream()
                    .filter(rename -> waiting.stream().noneMatch(other -> isInTheWay(other, rename)))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            if (waiting.stream().anyMatch(other -> isInTheWay(other, next)) || sameLetters(next)) {
                String between = "drydock_between_" + next.to().name();
                steps.add(step(next.from(), between));
                waiting.add(new Rename(named(next.from(), between), next.to()));
            } else {
                steps.add(step(next.from(), next.to().name()));
            }
        }
    }

    private static boolean sameLetters(Rename rename) {
        return rename.from().kind() == ElementKind.TABLE
                && Names.same(rename.from().name(), rename.to().name());
    }

    private static boolean isInTheWay(Rename other, Rename rename) {
        return !other.equals(rename)
                && other.from().schema().equals(rename.from().schema())
                && other.from().parent().equals(rename.from().parent())
                && Names.same(other.from().name(), rename.to().name());
    }

    private static ElementKey named(ElementKey key, String name) {
        return new ElementKey(key.kind(), key.schema(), key.parent(), name, key.arguments());
    }

    private static ScriptStep step(ElementKey from, String to) {
        String sql = from.kind() == ElementKind.TABLE
                ? "ALTER TABLE " + Names.qualified(from) + " RENAME TO " + Names.quoted(to)
                : "ALTER TABLE " + Names.qualified(from.schema(), from.parent()) + " RENAME COLUMN "
                        + Names.quoted(from.name()) + " TO " + Names.quoted(to);
        return new ScriptStep(from, sql, Risk.ADDITIVE);
    }
}
