package dev.drydock.core.schema;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What an object is. Indexes, constraints, columns and policies are parts of a relation's detail, not objects.
public enum ObjectKind {
    TABLE(Group.RELATIONS),
    PARTITIONED_TABLE(Group.RELATIONS),
    /// One partition, itself partitioned or not.
    PARTITION(Group.RELATIONS),
    FOREIGN_TABLE(Group.RELATIONS),
    /// A table served by a module inside the process, such as a full-text index.
    VIRTUAL_TABLE(Group.RELATIONS),
    VIEW(Group.RELATIONS),
    MATERIALISED_VIEW(Group.RELATIONS),
    SEQUENCE(Group.RELATIONS),
    FUNCTION(Group.ROUTINES),
    PROCEDURE(Group.ROUTINES),
    AGGREGATE(Group.ROUTINES),
    WINDOW_FUNCTION(Group.ROUTINES),
    ENUM_TYPE(Group.TYPES),
    DOMAIN(Group.TYPES),
    COMPOSITE_TYPE(Group.TYPES),
    RANGE_TYPE(Group.TYPES),
    /// A type with input and output functions of its own.
    BASE_TYPE(Group.TYPES),
    TRIGGER(Group.TRIGGERS),
    /// What the server runs by the clock.
    EVENT(Group.TRIGGERS),
    EXTENSION(Group.EXTENSIONS);

    private final Group group;

    ObjectKind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /// What one name query reads together.
    public enum Group {
        RELATIONS,
        ROUTINES,
        TYPES,
        TRIGGERS,
        EXTENSIONS;

        public Set<ObjectKind> kinds() {
            return Arrays.stream(ObjectKind.values())
                    .filter(kind -> kind.group == this)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
