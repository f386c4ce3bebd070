package dev.drydock.core.schema.lint;

import java.util.Locale;

/// What is looked for. The name in lower case with hyphens is the rule's id.
public enum LintRule {
    /// Rows cannot be told apart: no primary key and no unique one.
    NO_KEY(Severity.WARNING),
    /// Deleting or changing a referenced row reads the whole referencing table.
    FOREIGN_KEY_WITHOUT_INDEX(Severity.WARNING),
    /// A column and what it references have different types.
    FOREIGN_KEY_TYPE_DIFFERS(Severity.WARNING),
    NOT_VALIDATED(Severity.WARNING),
    INVALID_INDEX(Severity.WARNING),
    /// Two indexes are the same but for their names.
    DUPLICATE_INDEX(Severity.WARNING),
    /// Another index begins with all of its columns.
    COVERED_INDEX(Severity.ADVICE),
    /// Every column but the key may be empty.
    ALL_NULLABLE(Severity.ADVICE),
    /// Most names are in one style, this one is not.
    NAMING_DIFFERS(Severity.ADVICE),
    /// The name has to be quoted in every statement.
    RESERVED_NAME(Severity.ADVICE),
    /// Padded with blanks, and no faster.
    CHAR_TYPE(Severity.ADVICE),
    /// Says nothing of the moment it means.
    TIMESTAMP_WITHOUT_ZONE(Severity.ADVICE),
    /// Takes its format and precision from a setting of the server.
    MONEY_TYPE(Severity.ADVICE),
    /// A sequence of its own beside the column, with rights of its own.
    SERIAL(Severity.ADVICE);

    private final Severity severity;

    LintRule(Severity severity) {
        this.severity = severity;
    }

    /// How much it matters.
    public enum Severity {
        WARNING,
        ADVICE
    }

    public Severity severity() {
        return severity;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
