package dev.drydock.cli.schema.docs;

import dev.drydock.core.schema.lint.Finding;

/// Why something in a schema is questionable, a sentence.
final class LintWords {
    private LintWords() {}

    static String of(Finding finding) {
        String about = finding.about();
        return switch (finding.rule()) {
            case NO_KEY -> "No primary or unique key: rows cannot be told apart, replicated or changed one by one.";
            case FOREIGN_KEY_WITHOUT_INDEX ->
                "No index begins with " + about + ": deleting or changing a referenced row reads the whole table.";
            case FOREIGN_KEY_TYPE_DIFFERS ->
                "The types differ (" + about + "): comparing them may not use an index, and values may not fit.";
            case NOT_VALIDATED -> "Never validated: rows from before may break it.";
            case INVALID_INDEX -> "Invalid: a build that failed left it. It costs every write and helps no query.";
            case DUPLICATE_INDEX -> "The same as " + about + ": one of the two is enough.";
            case COVERED_INDEX -> about + " begins with the same columns and can serve its queries.";
            case ALL_NULLABLE -> "Every column but the key may be empty: which of them are really optional?";
            case NAMING_DIFFERS -> "Most names here are in " + about + " style, this one is not.";
            case RESERVED_NAME -> "A reserved word: it has to be quoted in every statement.";
            case CHAR_TYPE -> "char pads with blanks and is no faster: varchar or text with a check says the same.";
            case TIMESTAMP_WITHOUT_ZONE ->
                "A time without a zone does not say which moment it means; with a zone it does, at no cost.";
            case MONEY_TYPE -> "money takes its format and precision from a setting of the server: use numeric.";
            case SERIAL -> "A sequence beside the column has owner and rights of its own: an identity column has not.";
        };
    }
}
