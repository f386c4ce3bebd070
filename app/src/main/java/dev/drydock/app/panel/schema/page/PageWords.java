package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Kinds of objects in the user's words and pictures, numbers short enough for a tree, and how long ago.
public final class PageWords {
    static final Messages TEXTS = Messages.of(PageWords.class);

    private PageWords() {}

    public static String kind(ObjectKind kind) {
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

    /// `1.3M`, `413k`, `84`; `""` when not known.
    public static String count(long rows) {
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
    public static String bytes(long bytes) {
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

    /// `12 s`, `5 min`, `2 h`, `3 days`.
    public static String since(Instant then, Instant now) {
        Duration ago = Duration.between(then, now);
        if (ago.toMinutes() < 1) {
            return TEXTS.text("since.seconds", Math.max(0, ago.toSeconds()));
        }
        if (ago.toHours() < 1) {
            return TEXTS.text("since.minutes", ago.toMinutes());
        }
        return ago.toDays() < 1
                ? TEXTS.text("since.hours", ago.toHours())
                : TEXTS.text(ago.toDays() == 1 ? "since.day" : "since.days", ago.toDays());
    }

    public static String kind(ElementKind kind) {
        return switch (kind) {
            case SCHEMA -> TEXTS.text("element.schema");
            case EXTENSION -> TEXTS.text("kind.extension");
            case COLLATION -> TEXTS.text("element.collation");
            case ENUM_TYPE -> TEXTS.text("kind.enum");
            case DOMAIN -> TEXTS.text("kind.domain");
            case COMPOSITE_TYPE -> TEXTS.text("kind.composite");
            case RANGE_TYPE -> TEXTS.text("kind.range");
            case ROUTINE -> TEXTS.text("element.routine");
            case SEQUENCE -> TEXTS.text("kind.sequence");
            case TABLE -> TEXTS.text("kind.table");
            case COLUMN -> TEXTS.text("element.column");
            case DEFAULT -> TEXTS.text("element.default");
            case VIEW -> TEXTS.text("kind.view");
            case MATERIALISED_VIEW -> TEXTS.text("kind.materialisedView");
            case DOMAIN_CONSTRAINT, CONSTRAINT -> TEXTS.text("element.constraint");
            case INDEX -> TEXTS.text("element.index");
            case STATISTICS -> TEXTS.text("element.statistics");
            case RULE -> TEXTS.text("element.rule");
            case TRIGGER -> TEXTS.text("kind.trigger");
            case POLICY -> TEXTS.text("element.policy");
            case EVENT_TRIGGER -> TEXTS.text("element.eventTrigger");
            case PUBLICATION -> TEXTS.text("element.publication");
            case DEFAULT_PRIVILEGES -> TEXTS.text("element.defaultPrivileges");
            case EVENT -> TEXTS.text("kind.event");
        };
    }

    public static Icon icon(ElementKind kind) {
        return switch (kind) {
            case SCHEMA, DEFAULT_PRIVILEGES -> Icon.SCHEMA;
            case EXTENSION, PUBLICATION -> Icon.PACKAGE;
            case COLLATION, ENUM_TYPE, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, STATISTICS -> Icon.ENUM;
            case ROUTINE -> Icon.FUNCTION;
            case SEQUENCE -> Icon.SEQUENCE;
            case TABLE -> Icon.TABLE;
            case COLUMN, DEFAULT -> Icon.COLUMN;
            case VIEW, MATERIALISED_VIEW -> Icon.VIEW;
            case DOMAIN_CONSTRAINT, CONSTRAINT -> Icon.CHECK;
            case INDEX -> Icon.SEARCH;
            case RULE, TRIGGER, EVENT_TRIGGER, EVENT -> Icon.TRIGGER;
            case POLICY -> Icon.LOCK;
        };
    }
}
