package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Optional;

/// What an element of a snapshot belongs to.
public final class Structure {
    private Structure() {}

    public static Optional<ElementKey> relation(SchemaSnapshot snapshot, ElementKey part) {
        for (ElementKind kind : List.of(ElementKind.TABLE, ElementKind.VIEW, ElementKind.MATERIALISED_VIEW)) {
            ElementKey key = ElementKey.of(kind, part.schema(), part.parent());
            if (snapshot.elements().containsKey(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /// The column a sequence goes with.
    public static Optional<ElementKey> owner(SchemaSnapshot snapshot, ElementKey sequence) {
        return snapshot.body(sequence, RelationBody.Sequence.class).flatMap(RelationBody.Sequence::ownedBy);
    }

    public static Optional<ElementKey> attachedTo(SchemaSnapshot snapshot, ElementKey part) {
        return snapshot.find(part).map(Element::body).flatMap(body -> switch (body) {
            case PartBody.Index index -> index.attachedTo();
            case PartBody.Constraint constraint -> constraint.attachedTo();
            default -> Optional.empty();
        });
    }

    public static boolean inherited(SchemaSnapshot snapshot, ElementKey column) {
        return snapshot.body(column, RelationBody.Column.class)
                .filter(RelationBody.Column::inherited)
                .isPresent();
    }

    public static Optional<String> identityIndex(RelationBody.Table table) {
        String prefix = "INDEX ";
        return table.identityIndex().startsWith(prefix)
                ? Optional.of(table.identityIndex().substring(prefix.length()))
                : Optional.empty();
    }
}
