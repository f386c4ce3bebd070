package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// New names of what texts call `schema.name`.
final class Paths {
    private final Map<String, String> schemas;
    private final Map<Path, String> relations = new HashMap<>();
    private final Map<Path, Set<String>> routines = new HashMap<>();
    private final Map<Path, Map<String, String>> labels = new HashMap<>();
    private final Map<String, String> local = new HashMap<>();

    Paths(SchemaSnapshot original, NewNames names) {
        schemas = names.schemas();
        for (ElementKey key : original.elements().keySet()) {
            if (key.isPart() || key.schema().isEmpty() || key.kind() == ElementKind.DEFAULT_PRIVILEGES) {
                continue;
            }
            Path path = new Path(key.schema(), key.name());
            String name = names.ownName(key);
            if (key.kind() == ElementKind.ROUTINE) {
                routines.computeIfAbsent(path, any -> new HashSet<>()).add(name);
            } else if (!name.equals(key.name())) {
                relations.put(path, name);
                local.put(key.name(), name);
            }
            if (!names.labels(key).isEmpty()) {
                labels.put(path, names.labels(key));
            }
        }
    }

    String schema(String name) {
        return schemas.getOrDefault(name, name);
    }

    boolean renamesSchema(String name) {
        return schemas.containsKey(name);
    }

    /// Of a relation or type.
    String relation(String schema, String name) {
        return relations.getOrDefault(new Path(schema, name), name);
    }

    /// Empty when routines of one name get several.
    Optional<String> routine(String schema, String name) {
        Set<String> all = routines.getOrDefault(new Path(schema, name), Set.of(name));
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    boolean isRoutine(String schema, String name) {
        return routines.containsKey(new Path(schema, name));
    }

    Map<String, String> labels(String schema, String name) {
        return labels.getOrDefault(new Path(schema, name), Map.of());
    }

    /// Relations that get another name, without their schema.
    Map<String, String> local() {
        return local;
    }

    private record Path(String schema, String name) {}
}
