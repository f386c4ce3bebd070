package dev.drydock.core.schema;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which names to list. An exact `schema` or `name` is compared case-sensitively with the catalog's own text.
///
/// @param system true also lists what belongs to the DBMS itself
public record NameScope(Set<ObjectKind.Group> groups, Optional<String> schema, Optional<String> name, boolean system) {
    public NameScope {
        groups = Set.copyOf(groups);
    }

    /// All groups of all schemas of the user.
    public static NameScope everything() {
        return new NameScope(EnumSet.allOf(ObjectKind.Group.class), Optional.empty(), Optional.empty(), false);
    }

    public static NameScope of(ObjectKind.Group group) {
        return new NameScope(Set.of(group), Optional.empty(), Optional.empty(), false);
    }

    public NameScope inSchema(String only) {
        return new NameScope(groups, Optional.of(only), name, system);
    }

    public NameScope named(String only) {
        return new NameScope(groups, schema, Optional.of(only), system);
    }

    public NameScope withSystem() {
        return new NameScope(groups, schema, name, true);
    }
}
