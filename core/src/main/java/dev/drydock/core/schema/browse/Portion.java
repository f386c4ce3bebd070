package dev.drydock.core.schema.browse;

import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A piece of a snapshot as a snapshot: one element with its parts and nothing else, or nothing at all. Pure.
public final class Portion {
    private Portion() {}

    /// The element of `key` with all that hangs on it.
    public static SchemaSnapshot of(SchemaSnapshot whole, ElementKey key) {
        SortedMap<ElementKey, Element> kept = new TreeMap<>();
        for (Map.Entry<ElementKey, Element> each : whole.elements().entrySet()) {
            if (belongs(each.getKey(), key)) {
                kept.put(each.getKey(), each.getValue());
            }
        }
        SortedSet<Dependency> among = new TreeSet<>();
        for (Dependency dependency : whole.dependencies()) {
            if (kept.containsKey(dependency.dependent()) && kept.containsKey(dependency.on())) {
                among.add(dependency);
            }
        }
        return new SchemaSnapshot(whole.origin(), kept, among, whole.unread());
    }

    /// What is left without any element: of the same place, with the same kinds unread.
    public static SchemaSnapshot nothing(SchemaSnapshot whole) {
        return new SchemaSnapshot(whole.origin(), new TreeMap<>(), new TreeSet<>(), whole.unread());
    }

    /// Whether `each` is `key` or a part of it.
    static boolean belongs(ElementKey each, ElementKey key) {
        return each.equals(key)
                || (each.isPart()
                        && !key.isPart()
                        && each.schema().equals(key.schema())
                        && each.parent().equals(key.name())
                        && holdsParts(key));
    }

    /// The element that `each` is a part of stands for it in the eyes of a reader.
    static boolean holdsParts(ElementKey key) {
        return switch (key.kind()) {
            case TABLE, VIEW, MATERIALISED_VIEW, DOMAIN -> true;
            default -> false;
        };
    }
}
