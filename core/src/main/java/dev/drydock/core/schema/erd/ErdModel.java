package dev.drydock.core.schema.erd;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Entities and relations of a schema. Immutable, any thread.
public record ErdModel(SortedMap<ElementKey, ErdEntity> entities, List<ErdRelation> relations) {
    public ErdModel {
        entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
        relations = List.copyOf(relations);
    }

    public static ErdModel none() {
        return new ErdModel(new TreeMap<>(), List.of());
    }

    /// @param rows estimates by table and partition; those of tables that are not named stay unknown
    public static ErdModel of(SchemaSnapshot snapshot, Map<ElementKey, Long> rows) {
        ErdModel declared = new SnapshotEntities(snapshot, rows).model();
        List<ErdRelation> all = new ArrayList<>(declared.relations());
        all.addAll(InferredRelations.of(declared));
        return new ErdModel(declared.entities(), all);
    }

    public Optional<ErdEntity> find(ElementKey key) {
        return Optional.ofNullable(entities.get(key));
    }

    /// The same with fewer entities, and the relations that are left between them.
    ErdModel only(Set<ElementKey> kept) {
        SortedMap<ElementKey, ErdEntity> fewer = new TreeMap<>(entities);
        fewer.keySet().retainAll(kept);
        return new ErdModel(
                fewer,
                relations.stream()
                        .filter(r -> fewer.containsKey(r.from()) && fewer.containsKey(r.to()))
                        .toList());
    }

    /// What lies in one schema.
    public ErdModel in(String schema) {
        return only(entities.keySet().stream()
                .filter(key -> key.schema().equals(schema))
                .collect(Collectors.toSet()));
    }

    /// The same without what is only inferred.
    ErdModel declared() {
        return new ErdModel(
                entities, relations.stream().filter(r -> !r.isInferred()).toList());
    }

    /// The entity of the most relations; of several the first. Empty where there are no relations.
    public Optional<ElementKey> busiest() {
        SortedMap<ElementKey, Integer> counts = new TreeMap<>();
        for (ErdRelation relation : relations) {
            counts.merge(relation.from(), 1, Integer::sum);
            counts.merge(relation.to(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(Map.Entry::getKey);
    }

    /// How many relations lie between `start` and each entity that it reaches within `most` of them.
    public Map<ElementKey, Integer> distances(ElementKey start, int most) {
        Map<ElementKey, List<ElementKey>> beside = new HashMap<>();
        for (ErdRelation relation : relations) {
            beside.computeIfAbsent(relation.from(), k -> new ArrayList<>()).add(relation.to());
            beside.computeIfAbsent(relation.to(), k -> new ArrayList<>()).add(relation.from());
        }
        Map<ElementKey, Integer> distances = new HashMap<>();
        ArrayDeque<ElementKey> waiting = new ArrayDeque<>(List.of(start));
        distances.put(start, 0);
        while (!waiting.isEmpty()) {
            ElementKey at = waiting.remove();
            int next = distances.getOrDefault(at, 0) + 1;
            for (ElementKey other : next > most ? List.<ElementKey>of() : beside.getOrDefault(at, List.of())) {
                if (distances.putIfAbsent(other, next) == null) {
                    waiting.add(other);
                }
            }
        }
        return distances;
    }
}
