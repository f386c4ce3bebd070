package dev.drydock.core.schema.browse;

import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.Optional;

/// Goes from the names of the object browser to the keys of the exact model, and back.
public final class ElementKeys {
    private ElementKeys() {}

    /// Empty for a kind that the exact model does not hold.
    public static Optional<ElementKey> of(ObjectName object) {
        return switch (object.kind()) {
            case TABLE, PARTITIONED_TABLE, PARTITION, FOREIGN_TABLE, VIRTUAL_TABLE -> plain(ElementKind.TABLE, object);
            case VIEW -> plain(ElementKind.VIEW, object);
            case MATERIALISED_VIEW -> plain(ElementKind.MATERIALISED_VIEW, object);
            case SEQUENCE -> plain(ElementKind.SEQUENCE, object);
            case FUNCTION, PROCEDURE, AGGREGATE, WINDOW_FUNCTION ->
                Optional.of(ElementKey.routine(object.schema(), object.name(), object.arguments()));
            case ENUM_TYPE -> plain(ElementKind.ENUM_TYPE, object);
            case DOMAIN -> plain(ElementKind.DOMAIN, object);
            case COMPOSITE_TYPE -> plain(ElementKind.COMPOSITE_TYPE, object);
            case RANGE_TYPE -> plain(ElementKind.RANGE_TYPE, object);
            case TRIGGER ->
                object.parent()
                        .map(table -> ElementKey.of(ElementKind.TABLE, table.schema(), table.name())
                                .part(ElementKind.TRIGGER, object.name()));
            case EXTENSION -> Optional.of(ElementKey.global(ElementKind.EXTENSION, object.name()));
            case EVENT -> plain(ElementKind.EVENT, object);
            case BASE_TYPE -> Optional.empty();
        };
    }

    private static Optional<ElementKey> plain(ElementKind kind, ObjectName object) {
        return Optional.of(ElementKey.of(kind, object.schema(), object.name()));
    }

    /// Whether `object` is what `key` names, or what the part that it names belongs to.
    public static boolean same(ElementKey key, ObjectName object) {
        if (of(object).filter(key::equals).isPresent()) {
            return true;
        }
        boolean relation = object.kind().group() == ObjectKind.Group.RELATIONS || object.kind() == ObjectKind.DOMAIN;
        return key.isPart()
                && relation
                && key.schema().equals(object.schema())
                && key.parent().equals(object.name());
    }
}
