package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.LineState.Mode;
import dev.drydock.core.sql.LineState.Progress;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.lex.LexRules.MetaStyle;
import dev.drydock.core.sql.lex.TokenSink.MetaEffect;

/// One pass over a text, from a given state to the state at its end. It never goes back further than one token,
/// so its time is linear; it keeps one state, so it does not recurse.
final class Lexer {
    private final LexRules rules;
    private final StatementRules statements;
    private final Keywords keywords;
    private final CharSequence text;
    private final TokenSink sink;
    private final int length;

    private int at;
    private Mode mode;
    private int depth;
    private String tag;
    private Progress progress;
    private boolean lineBroken;

    Lexer(SqlRules rules, CharSequence text, LineState start, TokenSink sink) {
        this.rules = rules.lexing();
        this.statements = rules.statements();
        this.keywords = rules.keywords();
        this.text = text;
        this.sink = sink;
        this.length = text.length();
        this.mode = start.mode();
        this.depth = start.depth();
        this.tag = start.tag();
        this.progress = start.progress();
        this.lineBroken = true;
    }

    LineState run(int from) {
        at = from;
        while (at < length) {
            switch (mode) {
                case CODE, AFTER_ESCAPE_STRING -> code();
                case BLOCK_COMMENT -> comment(at);
                case STRING, ESCAPE_STRING, IDENTIFIER -> quoted(at);
                case DOLLAR_STRING -> dollar(at);
                case INLINE_DATA -> rows();
            }
        }
        return new LineState(mode, depth, tag, progress);
    }

    private void code() {
        char c = text.charAt(at);
        if (Chars.space(c) || (rules.markIsSpace() && c == Chars.BYTE_ORDER_MARK)) {
            blanks();
        } else if (c == '-' && Scan.at(text, at + 1) == '-') {
            lineComment();
        } else if (metaStarts(c)) {
            meta();
        } else {
            boolean goesOn = mode == Mode.AFTER_ESCAPE_STRING && lineBroken;
            mode = Mode.CODE;
            significant(c, goesOn);
        }
    }

    private void significant(char c, boolean goesOn) {
        if (c == '/' && Scan.at(text, at + 1) == '*') {
            int start = at;
            at += 2;
            mode = Mode.BLOCK_COMMENT;
            depth = 1;
            comment(start);
        } else if (c == '\'') {
            open(1, goesOn || rules.backslashInPlainStrings() ? Mode.ESCAPE_STRING : Mode.STRING, "'");
        } else if (rules.identifierQuotes().indexOf(c) >= 0) {
            open(1, Mode.IDENTIFIER, c == '[' ? "]" : String.valueOf(c));
        } else if (Chars.wordStart(c)) {
            wordOrPrefix(c);
        } else if (Chars.digit(c) || (c == '.' && Chars.digit(Scan.at(text, at + 1)))) {
            simple(TokenKind.NUMBER, Scan.number(text, at));
        } else if (c == '$' && rules.dollarQuotes()) {
            afterDollar();
        } else if (rules.variables().indexOf(c) >= 0) {
            int end = c == '?' ? Scan.digits(text, at + 1) : Scan.variable(text, at);
            boolean parameter = c == '?' || Scan.named(text, at + 1, end);
            simple(parameter ? TokenKind.PARAMETER : TokenKind.INVALID, end);
        } else if (rules.operators().indexOf(c) >= 0) {
            simple(TokenKind.OPERATOR, Scan.operator(text, at, rules.operators()));
        } else if (c == ';') {
            semicolon(1);
        } else {
            simple(Scan.punctuation(c), c == '.' && Scan.at(text, at + 1) == '.' ? at + 2 : at + 1);
        }
    }

    private void simple(TokenKind kind, int end) {
        progress = statements.after(progress, "", text.charAt(at));
        emit(kind, end);
    }

    private void emit(TokenKind kind, int end) {
        int start = at;
        at = end;
        sink.token(kind, start, end);
    }

    private void blanks() {
        int end = at;
        while (end < length) {
            char c = text.charAt(end);
            if (!Chars.space(c) && !(rules.markIsSpace() && c == Chars.BYTE_ORDER_MARK)) {
                break;
            }
            end++;
            lineBroken |= Chars.lineBreak(c);
            if (c == '\n' && progress.inlineData() > 0) {
                mode = Mode.INLINE_DATA;
                break;
            }
        }
        emit(TokenKind.WHITESPACE, end);
    }

    private void lineComment() {
        int end = at;
        while (end < length && text.charAt(end) != '\n') {
            if (text.charAt(end) == '\r' && rules.carriageReturnEndsLine()) {
                break;
            }
            end++;
        }
        emit(TokenKind.COMMENT, end);
    }

    private void comment(int start) {
        while (at < length && depth > 0) {
            char c = text.charAt(at);
            char next = Scan.at(text, at + 1);
            if (c == '*' && next == '/') {
                depth--;
                at += 2;
            } else if (c == '/' && next == '*' && rules.nestedComments()) {
                depth++;
                at += 2;
            } else {
                at++;
            }
        }
        if (depth == 0) {
            mode = Mode.CODE;
        }
        sink.token(TokenKind.COMMENT, start, at);
    }

    private void open(int width, Mode inside, String closing) {
        int start = at;
        progress = statements.after(progress, "", text.charAt(at + width - 1));
        at += width;
        mode = inside;
        tag = closing;
        quoted(start);
    }

    /// Up to the closing quote. A doubled quote stays inside, save for `]`, which cannot be doubled.
    private void quoted(int start) {
        char closing = tag.charAt(0);
        TokenKind kind = mode == Mode.IDENTIFIER ? TokenKind.QUOTED_IDENTIFIER : TokenKind.STRING;
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\\' && mode == Mode.ESCAPE_STRING) {
                at = Math.min(at + 2, length);
            } else if (c != closing) {
                at++;
            } else if (closing != ']' && Scan.at(text, at + 1) == closing) {
                at += 2;
            } else {
                at++;
                mode = mode == Mode.ESCAPE_STRING ? Mode.AFTER_ESCAPE_STRING : Mode.CODE;
                tag = "";
                lineBroken = false;
                break;
            }
        }
        sink.token(kind, start, at);
    }

    private void wordOrPrefix(char c) {
        char next = Scan.at(text, at + 1);
        char quote = Scan.at(text, at + 2);
        if (next == '\'' && rules.escapePrefixes().indexOf(c) >= 0) {
            open(2, Mode.ESCAPE_STRING, "'");
        } else if (next == '\'' && rules.plainPrefixes().indexOf(c) >= 0) {
            open(2, Mode.STRING, "'");
        } else if (rules.unicodePrefix() && Chars.upper(c) == 'U' && next == '&' && "'\"".indexOf(quote) >= 0) {
            boolean string = quote == '\'';
            open(3, string ? Mode.STRING : Mode.IDENTIFIER, string ? "'" : "\"");
        } else {
            int end = Scan.word(text, at);
            String keyword = keywords.find(text, at, end);
            progress = statements.after(progress, keyword, c);
            emit(keyword.isEmpty() ? TokenKind.IDENTIFIER : TokenKind.KEYWORD, end);
        }
    }

    private void afterDollar() {
        if (Chars.digit(Scan.at(text, at + 1))) {
            simple(TokenKind.PARAMETER, Scan.digits(text, at + 1));
            return;
        }
        int end = Scan.dollarTag(text, at);
        if (end == at) {
            simple(TokenKind.INVALID, at + 1);
            return;
        }
        int start = at;
        progress = statements.after(progress, "", '$');
        tag = text.subSequence(at, end).toString();
        mode = Mode.DOLLAR_STRING;
        at = end;
        dollar(start);
    }

    private void dollar(int start) {
        while (at < length) {
            if (Scan.matches(text, at, tag)) {
                at += tag.length();
                mode = Mode.CODE;
                tag = "";
                break;
            }
            at++;
        }
        sink.token(TokenKind.STRING, start, at);
    }

    private void semicolon(int width) {
        int start = at;
        at += width;
        if (statements.endsAtSemicolon(progress)) {
            end();
            sink.separator(start, at);
        } else {
            progress = statements.after(progress, "", ';');
            sink.token(TokenKind.PUNCTUATION, start, at);
        }
    }

    private void end() {
        int waiting = progress.inlineData() + (statements.takesInlineData(progress) ? 1 : 0);
        progress = waiting == 0 ? Progress.START : Progress.START.awaiting(waiting);
    }

    private boolean metaStarts(char c) {
        if (rules.meta().style() == MetaStyle.BACKSLASH) {
            return c == '\\';
        }
        boolean firstColumn = at == 0 || text.charAt(at - 1) == '\n';
        return (c == '.' || c == '#') && firstColumn && progress.phase() == 0;
    }

    private void meta() {
        mode = Mode.CODE;
        if (rules.meta().style() == MetaStyle.DOT_LINE) {
            int start = at;
            at = Scan.lineEnd(text, at);
            sink.meta(start, at, MetaEffect.NONE);
        } else if (Scan.at(text, at + 1) == ';') {
            semicolon(2);
        } else {
            backslash();
        }
    }

    private void backslash() {
        int start = at;
        boolean colon = Scan.at(text, at + 1) == ':';
        MetaScan command = MetaScan.of(text, at, rules.meta());
        MetaEffect effect = progress.phase() == 0 ? MetaEffect.NONE : command.effect(rules.meta());
        at = colon ? at + 2 : command.end();
        if (effect == MetaEffect.SENDS || effect == MetaEffect.DISCARDS) {
            end();
        }
        if (command.copies()) {
            progress = progress.awaiting(progress.inlineData() + 1);
        }
        sink.meta(start, at, effect);
    }

    /// Rows up to the end marker, a line of its own that is kept in the token.
    private void rows() {
        int start = at;
        boolean found = false;
        while (at < length && !found) {
            int end = at;
            while (end < length && text.charAt(end) != '\n') {
                end++;
            }
            found = InlineRows.marker(text, at, end);
            at = found || end == length ? end : end + 1;
        }
        if (found) {
            progress = progress.awaiting(progress.inlineData() - 1);
            mode = Mode.CODE;
        }
        sink.token(TokenKind.INLINE_DATA, start, at);
    }
}
