package dev.drydock.app.panel.schema.catalog;

import dev.drydock.core.schema.ObjectIndex;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All names of one database, filed by schema and category, with an index for the filter. Immutable, any
/// thread.
public record Catalog(String database, List<Schema> schemas, ObjectIndex index) {
    /// How objects are grouped in the tree.
    public enum Category {
        TABLES,
        PARTITIONS,
        VIEWS,
        ROUTINES,
        SEQUENCES,
        TYPES,
        TRIGGERS,
        EXTENSIONS;

        /// Whether its objects are tables or are read like tables.
        public boolean holdsRows() {
            return this == TABLES || this == PARTITIONS || this == VIEWS;
        }

        public static Category of(ObjectKind kind) {
            return switch (kind) {
                case TABLE, PARTITIONED_TABLE, FOREIGN_TABLE, VIRTUAL_TABLE -> TABLES;
                case PARTITION -> PARTITIONS;
                case VIEW, MATERIALISED_VIEW -> VIEWS;
                case SEQUENCE -> SEQUENCES;
                case FUNCTION, PROCEDURE, AGGREGATE, WINDOW_FUNCTION -> ROUTINES;
                case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> TYPES;
                case TRIGGER, EVENT -> TRIGGERS;
                case EXTENSION -> EXTENSIONS;
            };
        }
    }

    /// All of them, in the order of the tree.
    public Stream<ObjectName> objects() {
        return schemas.stream().flatMap(s -> s.groups().stream()).flatMap(g -> g.objects().stream());
    }

    /// @param usable false when the role may not touch what is in it
    public record Schema(String name, boolean usable, List<Group> groups) {
        public int size() {
            return groups.stream().mapToInt(g -> g.objects().size()).sum();
        }
    }

    public record Group(Category category, List<ObjectName> objects) {}

    /// @param names ordered by schema and name
    public static Catalog of(String database, List<SchemaName> schemas, List<ObjectName> names) {
        Map<String, Map<Category, List<ObjectName>>> filed = new LinkedHashMap<>();
        schemas.stream().filter(s -> !s.system()).forEach(s -> filed.put(s.name(), new EnumMap<>(Category.class)));
        for (ObjectName name : names) {
            filed.computeIfAbsent(name.schema(), s -> new EnumMap<>(Category.class))
                    .computeIfAbsent(Category.of(name.kind()), c -> new ArrayList<>())
                    .add(name);
        }
        List<Schema> all = new ArrayList<>();
        filed.forEach((name, groups) -> all.add(new Schema(
                name,
                schemas.stream().filter(s -> s.name().equals(name)).allMatch(SchemaName::usable),
                groups.entrySet().stream()
                        .map(e -> new Group(e.getKey(), List.copyOf(e.getValue())))
                        .toList())));
        return new Catalog(database, List.copyOf(all), new ObjectIndex(names));
    }
}
