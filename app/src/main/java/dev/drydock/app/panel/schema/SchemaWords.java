package dev.drydock.app.panel.schema;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.schema.Catalog.Category;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectKind;
import java.util.Locale;

/// Kinds of objects in the user's words and pictures, and numbers short enough for a tree.
final class SchemaWords {
    static final Messages TEXTS = Messages.of(SchemaWords.class);

    private SchemaWords() {}

    static String kind(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> TEXTS.text("kind.table");
            case PARTITIONED_TABLE -> TEXTS.text("kind.partitionedTable");
            case PARTITION -> TEXTS.text("kind.partition");
            case FOREIGN_TABLE -> TEXTS.text("kind.foreignTable");
            case VIRTUAL_TABLE -> TEXTS.text("kind.virtualTable");
            case VIEW -> TEXTS.text("kind.view");
            case MATERIALISED_VIEW -> TEXTS.text("kind.materialisedView");
            case SEQUENCE -> TEXTS.text("kind.sequence");
            case FUNCTION -> TEXTS.text("kind.function");
            case PROCEDURE -> TEXTS.text("kind.procedure");
            case AGGREGATE -> TEXTS.text("kind.aggregate");
            case WINDOW_FUNCTION -> TEXTS.text("kind.windowFunction");
            case ENUM_TYPE -> TEXTS.text("kind.enum");
            case DOMAIN -> TEXTS.text("kind.domain");
            case COMPOSITE_TYPE -> TEXTS.text("kind.composite");
            case RANGE_TYPE -> TEXTS.text("kind.range");
            case BASE_TYPE -> TEXTS.text("kind.baseType");
            case TRIGGER -> TEXTS.text("kind.trigger");
            case EVENT -> TEXTS.text("kind.event");
            case EXTENSION -> TEXTS.text("kind.extension");
        };
    }

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

    /// `1.3M`, `413k`, `84`; `""` when not known.
    static String count(long rows) {
        if (rows < 0) {
            return "";
        }
        if (rows < 1_000) {
            return Long.toString(rows);
        }
        if (rows < 10_000) {
            return String.format(Locale.ROOT, "%.1fk", rows / 1_000.0);
        }
        if (rows < 1_000_000) {
            return rows / 1_000 + "k";
        }
        return rows < 10_000_000 ? String.format(Locale.ROOT, "%.1fM", rows / 1_000_000.0) : rows / 1_000_000 + "M";
    }

    /// `412 MB`; `""` when not known.
    static String bytes(long bytes) {
        if (bytes < 0) {
            return "";
        }
        if (bytes < 1_024) {
            return bytes + " B";
        }
        if (bytes < 1_048_576) {
            return bytes / 1_024 + " kB";
        }
        return bytes < 10L * 1_073_741_824 ? bytes / 1_048_576 + " MB" : bytes / 1_073_741_824 + " GB";
    }
}
