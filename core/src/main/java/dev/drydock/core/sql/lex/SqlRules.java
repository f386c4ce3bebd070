package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.LineState;

/// Everything a dialect says about reading its text, where the lexer of this package can be told it as values.
public record SqlRules(LexRules lexing, StatementRules statements, Keywords keywords) implements Lexing {
    @Override
    public LineState run(CharSequence text, int from, LineState start, TokenSink sink) {
        return new Lexer(this, text, start, sink).run(from);
    }

    @Override
    public boolean openCommentAccepted() {
        return lexing.openCommentAccepted();
    }
}
