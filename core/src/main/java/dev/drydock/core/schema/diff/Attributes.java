package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Compares two elements of one key, component by component: an attribute that a body gains is compared from
/// that day.
final class Attributes {
    static final String OWNER = "owner";
    static final String COMMENT = "comment";
    static final String GRANTS = "grants";
    static final String KIND = "kind";

    private final DiffOptions options;

    Attributes(DiffOptions options) {
        this.options = options;
    }

    List<AttributeChange> changes(Element before, Element after) {
        List<AttributeChange> changes = new ArrayList<>();
        if (!before.body().equals(after.body())) {
            bodies(before.body(), after.body(), after.key().kind(), changes);
        }
        if (options.owners()) {
            compare(OWNER, before.owner(), after.owner(), changes);
        }
        if (options.comments()) {
            compare(COMMENT, before.comment(), after.comment(), changes);
        }
        if (options.grants()) {
            compare(GRANTS, before.grants(), after.grants(), changes);
        }
        return changes;
    }

    private void bodies(Body before, Body after, ElementKind kind, List<AttributeChange> changes) {
        if (before.getClass() != after.getClass()) {
            changes.add(new AttributeChange(KIND, before, after));
            return;
        }
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            boolean order = kind == ElementKind.COLUMN && "position".equals(component.getName());
            if (!order || options.columnOrder()) {
                compare(component.getName(), value(component, before), value(component, after), changes);
            }
        }
    }

    private static void compare(String name, Object before, Object after, List<AttributeChange> changes) {
        if (!before.equals(after)) {
            changes.add(new AttributeChange(name, before, after));
        }
    }

    private static Object value(RecordComponent component, Body body) {
        try {
            return Objects.requireNonNull(component.getAccessor().invoke(body));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record hides " + component, e);
        }
    }

    /// What a change of a body costs at least, whatever the DBMS.
    static Risk risk(Element before, Element after, List<AttributeChange> changes) {
        Risk risk = Risk.ADDITIVE;
        for (AttributeChange change : changes) {
            risk = risk.or(
                    switch (change.name()) {
                        case KIND, "partitionKey", "ofType", "subtype" -> Risk.DESTRUCTIVE;
                        case "type" -> before.body() instanceof RelationBody ? Risk.REWRITE : Risk.ADDITIVE;
                        case "persistence", "accessMethod", "tablespace", "generated", "attributes" -> Risk.REWRITE;
                        case "labels" -> lost(change) ? Risk.DESTRUCTIVE : Risk.ADDITIVE;
                        default -> Risk.ADDITIVE;
                    });
        }
        return risk;
    }

    private static boolean lost(AttributeChange change) {
        return change.before() instanceof List<?> before
                && change.after() instanceof List<?> after
                && !after.containsAll(before);
    }
}
