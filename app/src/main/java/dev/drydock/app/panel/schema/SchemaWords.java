package dev.drydock.app.panel.schema;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.schema.catalog.Catalog.Category;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.search.SchemaSearch;

/// Categories of objects in the user's words and pictures.
final class SchemaWords {
    static final Messages TEXTS = Messages.of(SchemaWords.class);

    private SchemaWords() {}

    static String category(Category category) {
        return switch (category) {
            case TABLES -> TEXTS.text("category.tables");
            case PARTITIONS -> TEXTS.text("category.partitions");
            case VIEWS -> TEXTS.text("category.views");
            case ROUTINES -> TEXTS.text("category.routines");
            case SEQUENCES -> TEXTS.text("category.sequences");
            case TYPES -> TEXTS.text("category.types");
            case TRIGGERS -> TEXTS.text("category.triggers");
            case EXTENSIONS -> TEXTS.text("category.extensions");
        };
    }

    static Icon icon(Category category) {
        return switch (category) {
            case TABLES, PARTITIONS -> Icon.TABLE;
            case VIEWS -> Icon.VIEW;
            case ROUTINES -> Icon.FUNCTION;
            case SEQUENCES -> Icon.SEQUENCE;
            case TYPES -> Icon.ENUM;
            case TRIGGERS -> Icon.TRIGGER;
            case EXTENSIONS -> Icon.PACKAGE;
        };
    }

    static String where(SchemaSearch.Where where) {
        return switch (where) {
            case COLUMN -> TEXTS.text("where.columns");
            case COMMENT -> TEXTS.text("where.comments");
            case DEFINITION -> TEXTS.text("where.definitions");
        };
    }

    static Icon icon(SchemaSearch.Where where) {
        return switch (where) {
            case COLUMN -> Icon.COLUMN;
            case COMMENT -> Icon.INFO;
            case DEFINITION -> Icon.FILE;
        };
    }
}
