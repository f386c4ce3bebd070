package dev.drydock.core.dialect.sqlite.schema.text;

/// A DDL text that does not follow SQLite's grammar: somebody wrote it into `sqlite_schema` by hand, or a newer
/// SQLite did.
public final class UnreadableText extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableText(String why) {
        super(why);
    }
}
