package dev.drydock.core.schema.snapshot;

import java.util.Comparator;

/// Names one element for as long as it is not renamed. Raw, unquoted text.
///
/// @param schema `""` for what stands outside any schema
/// @param parent the relation (or domain) it is a part of, `""` for none; same schema
/// @param name for [ElementKind#DEFAULT] the column's
/// @param arguments identity arguments of a routine, `""` for everything else
public record ElementKey(ElementKind kind, String schema, String parent, String name, String arguments)
        implements Comparable<ElementKey> {
    private static final Comparator<ElementKey> ORDER = Comparator.comparing(ElementKey::kind)
            .thenComparing(ElementKey::schema)
            .thenComparing(ElementKey::parent)
            .thenComparing(ElementKey::name)
            .thenComparing(ElementKey::arguments);

    public static ElementKey global(ElementKind kind, String name) {
        return new ElementKey(kind, "", "", name, "");
    }

    public static ElementKey of(ElementKind kind, String schema, String name) {
        return new ElementKey(kind, schema, "", name, "");
    }

    public static ElementKey routine(String schema, String name, String arguments) {
        return new ElementKey(ElementKind.ROUTINE, schema, "", name, arguments);
    }

    /// A part of the relation or domain that this key names.
    public ElementKey part(ElementKind kind, String partName) {
        return new ElementKey(kind, schema, name, partName, "");
    }

    /// The same column, seen as the owner of its default, and back.
    public ElementKey as(ElementKind other) {
        return new ElementKey(other, schema, parent, name, arguments);
    }

    public boolean isPart() {
        return !parent.isEmpty();
    }

    @Override
    public int compareTo(ElementKey other) {
        return ORDER.compare(this, other);
    }
}
