package dev.drydock.app.panel.compare.text;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.snapshot.ElementKind;

/// Kinds of elements, in words and pictures.
public final class KindText {
    private static final Messages TEXTS = Messages.of(KindText.class);

    private KindText() {}

    public static String one(ElementKind kind) {
        return switch (kind) {
            case SCHEMA -> TEXTS.text("one.schema");
            case EXTENSION -> TEXTS.text("one.extension");
            case COLLATION -> TEXTS.text("one.collation");
            case ENUM_TYPE -> TEXTS.text("one.enum");
            case DOMAIN -> TEXTS.text("one.domain");
            case COMPOSITE_TYPE -> TEXTS.text("one.composite");
            case RANGE_TYPE -> TEXTS.text("one.range");
            case ROUTINE -> TEXTS.text("one.routine");
            case SEQUENCE -> TEXTS.text("one.sequence");
            case TABLE -> TEXTS.text("one.table");
            case COLUMN -> TEXTS.text("one.column");
            case DEFAULT -> TEXTS.text("one.default");
            case VIEW -> TEXTS.text("one.view");
            case MATERIALISED_VIEW -> TEXTS.text("one.matview");
            case DOMAIN_CONSTRAINT, CONSTRAINT -> TEXTS.text("one.constraint");
            case INDEX -> TEXTS.text("one.index");
            case STATISTICS -> TEXTS.text("one.statistics");
            case RULE -> TEXTS.text("one.rule");
            case TRIGGER -> TEXTS.text("one.trigger");
            case POLICY -> TEXTS.text("one.policy");
            case EVENT_TRIGGER -> TEXTS.text("one.eventTrigger");
            case EVENT -> TEXTS.text("one.event");
            case PUBLICATION -> TEXTS.text("one.publication");
            case DEFAULT_PRIVILEGES -> TEXTS.text("one.privileges");
        };
    }

    public static String many(ElementKind kind) {
        return switch (kind) {
            case SCHEMA -> TEXTS.text("many.schema");
            case EXTENSION -> TEXTS.text("many.extension");
            case COLLATION -> TEXTS.text("many.collation");
            case ENUM_TYPE -> TEXTS.text("many.enum");
            case DOMAIN -> TEXTS.text("many.domain");
            case COMPOSITE_TYPE -> TEXTS.text("many.composite");
            case RANGE_TYPE -> TEXTS.text("many.range");
            case ROUTINE -> TEXTS.text("many.routine");
            case SEQUENCE -> TEXTS.text("many.sequence");
            case TABLE -> TEXTS.text("many.table");
            case COLUMN -> TEXTS.text("many.column");
            case DEFAULT -> TEXTS.text("many.default");
            case VIEW -> TEXTS.text("many.view");
            case MATERIALISED_VIEW -> TEXTS.text("many.matview");
            case DOMAIN_CONSTRAINT, CONSTRAINT -> TEXTS.text("many.constraint");
            case INDEX -> TEXTS.text("many.index");
            case STATISTICS -> TEXTS.text("many.statistics");
            case RULE -> TEXTS.text("many.rule");
            case TRIGGER -> TEXTS.text("many.trigger");
            case POLICY -> TEXTS.text("many.policy");
            case EVENT_TRIGGER -> TEXTS.text("many.eventTrigger");
            case EVENT -> TEXTS.text("many.event");
            case PUBLICATION -> TEXTS.text("many.publication");
            case DEFAULT_PRIVILEGES -> TEXTS.text("many.privileges");
        };
    }

    public static Icon icon(ElementKind kind) {
        return switch (kind) {
            case SCHEMA -> Icon.SCHEMA;
            case EXTENSION, COLLATION -> Icon.PACKAGE;
            case ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> Icon.ENUM;
            case ROUTINE -> Icon.FUNCTION;
            case SEQUENCE, DEFAULT -> Icon.SEQUENCE;
            case TABLE -> Icon.TABLE;
            case COLUMN -> Icon.COLUMN;
            case VIEW, MATERIALISED_VIEW -> Icon.VIEW;
            case DOMAIN_CONSTRAINT, CONSTRAINT -> Icon.KEY;
            case INDEX, STATISTICS -> Icon.SEARCH;
            case RULE, TRIGGER, EVENT_TRIGGER, EVENT -> Icon.TRIGGER;
            case POLICY, DEFAULT_PRIVILEGES -> Icon.LOCK;
            case PUBLICATION -> Icon.UPLOAD;
        };
    }
}
