package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.LineState.Mode;
import dev.drydock.core.sql.LineTokens;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/// Reads text by a dialect's rules: all of [Syntax] but the effects.
public final class RuleReader {
    private final Lexing rules;

    public RuleReader(Lexing rules) {
        this.rules = rules;
    }

    public List<Token> tokens(CharSequence text) {
        TokenList list = new TokenList();
        int from = markEnd(text);
        if (from > 0) {
            list.token(TokenKind.WHITESPACE, 0, from);
        }
        rules.run(text, from, LineState.START, list);
        return list.tokens;
    }

    /// The tokens of one statement as it would be sent: a server skips no byte order mark.
    public List<Token> sentTokens(CharSequence statement) {
        TokenList list = new TokenList();
        rules.run(statement, 0, LineState.START, list);
        return list.tokens;
    }

    public LineTokens line(CharSequence line, LineState start) {
        TokenList list = new TokenList();
        LineState end = rules.run(line, 0, start, list);
        return new LineTokens(list.tokens, afterLineBreak(end));
    }

    /// The state where the next line starts, after a line that was given without its line break.
    private static LineState afterLineBreak(LineState end) {
        boolean code = end.mode() == Mode.CODE || end.mode() == Mode.AFTER_ESCAPE_STRING;
        return code && end.progress().inlineData() > 0 ? new LineState(Mode.INLINE_DATA, 0, "", end.progress()) : end;
    }

    public List<ScriptPart> split(CharSequence script) {
        return Splitter.split(rules, script, markEnd(script));
    }

    /// The parts of a text as it would be sent.
    public List<ScriptPart> sentParts(CharSequence text) {
        return Splitter.split(rules, text, 0);
    }

    private static int markEnd(CharSequence text) {
        return Scan.at(text, 0) == Chars.BYTE_ORDER_MARK ? 1 : 0;
    }

    public Keywords keywords() {
        return rules.keywords();
    }

    private static final class TokenList implements TokenSink {
        private final List<Token> tokens = new ArrayList<>();

        @Override
        public void token(TokenKind kind, int start, int end) {
            tokens.add(new Token(kind, start, end));
        }

        @Override
        public void separator(int start, int end) {
            token(TokenKind.PUNCTUATION, start, end);
        }

        @Override
        public void meta(int start, int end, MetaEffect effect) {
            token(TokenKind.META_COMMAND, start, end);
        }
    }
}
