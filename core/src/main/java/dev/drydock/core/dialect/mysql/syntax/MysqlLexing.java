package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.lex.Keywords;
import dev.drydock.core.sql.lex.Lexing;
import dev.drydock.core.sql.lex.TokenSink;

/// SQL as the server's sql_lex.cc and the vendors' command-line client (mysql.cc) read it.
record MysqlLexing(LexicalMode mode) implements Lexing {
    private static final Keywords KEYWORDS = Keywords.read(MysqlLexing.class, "keywords.txt");

    @Override
    public LineState run(CharSequence text, int from, LineState start, TokenSink sink) {
        return new MysqlLexer(mode, text, start, sink).run(from);
    }

    @Override
    public Keywords keywords() {
        return KEYWORDS;
    }

    @Override
    public boolean openCommentAccepted() {
        return false;
    }

    /// Two dashes at the end of a text would begin a comment themselves.
    @Override
    public boolean needsComment(CharSequence text, int comment) {
        return comment >= 2 && CommentMarks.dashes(text, comment - 2);
    }
}
