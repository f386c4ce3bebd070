package dev.drydock.core.schema.source;

import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Cuts a snapshot that was read whole down to what a narrower look would have seen.
public final class SnapshotPart {
    private SnapshotPart() {}

    /// Dependencies stay where both ends do.
    public static SchemaSnapshot of(SchemaSnapshot whole, SnapshotScope scope) {
        if (scope.schemas().isEmpty()) {
            return whole;
        }
        SortedMap<ElementKey, Element> kept = new TreeMap<>();
        whole.elements().forEach((key, element) -> {
            if (scope.wants(key.kind() == ElementKind.SCHEMA ? key.name() : key.schema())) {
                kept.put(key, element);
            }
        });
        TreeSet<Dependency> dependencies = new TreeSet<>(whole.dependencies());
        dependencies.removeIf(each -> !kept.containsKey(each.dependent()) || !kept.containsKey(each.on()));
        return new SchemaSnapshot(whole.origin(), kept, dependencies, whole.unread());
    }
}
