package dev.drydock.core.plan.advice.predicate;

/// A token of an expression.
///
/// @param text without quotes
record Word(Kind kind, String text) {
    enum Kind {
        NAME,
        /// A name in quotes, which is never a keyword.
        QUOTED_NAME,
        STRING,
        NUMBER,
        PARAMETER,
        OPERATOR,
        MARK,
        END
    }

    static final Word LAST = new Word(Kind.END, "");

    boolean is(String mark) {
        return kind != Kind.STRING && kind != Kind.QUOTED_NAME && text.equalsIgnoreCase(mark);
    }

    /// With its quotes, where a name had them.
    String printed() {
        return kind == Kind.QUOTED_NAME ? '"' + text + '"' : text;
    }

    boolean isLast() {
        return kind == Kind.END;
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }
}
