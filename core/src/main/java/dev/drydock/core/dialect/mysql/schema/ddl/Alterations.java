package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.schema.diff.AttributeChange;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How the parts of a table that stays change: what is rewritten in place, and what has to be dropped and added
/// again in the same statement.
final class Alterations {
    private final Delta delta;
    private final Set<ElementKey> remade = new TreeSet<>();

    Alterations(Delta delta) {
        this.delta = delta;
        for (Changed change : delta.changed(ElementKind.COLUMN)) {
            if (change.before().body() instanceof RelationBody.Column from
                    && change.after().body() instanceof RelationBody.Column to
                    && !isConvertible(from, to)) {
                remade.add(change.key());
            }
        }
        for (ElementKey table : delta.alteredTables()) {
            Delta.parts(delta.before, table, ElementKind.INDEX, PartBody.Index.class)
                    .forEach((key, index) -> index(table, key, index));
        }
    }

    private void index(ElementKey table, ElementKey key, PartBody.Index index) {
        if (!delta.after.elements().containsKey(key)) {
            return;
        }
        Changed change = delta.changed.get(key);
        boolean onRemade = ForeignKeys.names(index).stream()
                .map(name -> name.replaceFirst("\\(\\d+\\)$", ""))
                .anyMatch(name -> remade.contains(table.part(ElementKind.COLUMN, name)));
        if (onRemade || (change != null && !isVisibilityAlone(change))) {
            remade.add(key);
        }
    }

    /// A value that is computed when read cannot become one that is stored, nor the other way round.
    private static boolean isConvertible(RelationBody.Column from, RelationBody.Column to) {
        boolean fromVirtual = from.generated().filter(made -> !made.stored()).isPresent();
        boolean toVirtual = to.generated().filter(made -> !made.stored()).isPresent();
        boolean period = from.options().containsKey("PERIOD") != to.options().containsKey("PERIOD");
        return fromVirtual == toVirtual && !period;
    }

    boolean isRemade(ElementKey key) {
        return remade.contains(key);
    }

    static boolean isVisibilityAlone(Changed change) {
        List<String> names =
                change.attributes().stream().map(AttributeChange::name).toList();
        return names.equals(List.of("options"));
    }

    /// Whether the column's definition differs, its default included.
    boolean isModified(ElementKey column) {
        ElementKey fallback = column.as(ElementKind.DEFAULT);
        Changed change = delta.changed.get(column);
        boolean own = change != null
                && change.attributes().stream()
                        .anyMatch(attribute -> !attribute.name().equals("position"));
        return own || delta.isNewOrChanged(fallback) || delta.removed.contains(fallback);
    }

    /// The index that differs from this removed one in nothing but small and capital letters of its name, which
    /// mean nothing to the server.
    Optional<ElementKey> respelled(ElementKey removed) {
        return delta.removed.contains(removed)
                ? delta.after.parts(Delta.table(removed), ElementKind.INDEX).keySet().stream()
                        .filter(delta.added::contains)
                        .filter(key -> isRespelling(removed, key))
                        .findFirst()
                : Optional.empty();
    }

    Optional<ElementKey> spelledBefore(ElementKey added) {
        return delta.added.contains(added)
                ? delta.before.parts(Delta.table(added), ElementKind.INDEX).keySet().stream()
                        .filter(delta.removed::contains)
                        .filter(key -> isRespelling(key, added))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isRespelling(ElementKey from, ElementKey to) {
        return from.name().equalsIgnoreCase(to.name())
                && delta.before
                        .body(from, PartBody.Index.class)
                        .map(PartBody.Index::keys)
                        .equals(delta.after.body(to, PartBody.Index.class).map(PartBody.Index::keys));
    }
}
