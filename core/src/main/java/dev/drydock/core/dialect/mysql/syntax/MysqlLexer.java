package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.LineState.Mode;
import dev.drydock.core.sql.LineState.Progress;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.lex.Chars;
import dev.drydock.core.sql.lex.Keywords;
import dev.drydock.core.sql.lex.Scan;
import dev.drydock.core.sql.lex.StatementRules;
import dev.drydock.core.sql.lex.TokenSink;
import dev.drydock.core.sql.lex.TokenSink.MetaEffect;
import java.util.Set;

/// One pass over a text. Comments that the server reads as code, `/*!50700 ... */` and `/*M!100400 ... */`,
/// give a token for each of their ends and tokens of what is between. A script may choose its delimiter, which
/// then ends a statement wherever it stands in code, and nothing else does.
final class MysqlLexer {
    private static final Set<Mode> QUOTED = Set.of(Mode.STRING, Mode.ESCAPE_STRING, Mode.IDENTIFIER);
    private static final StatementRules STATEMENTS = new MysqlStatements();

    private final LexicalMode rules;
    private final Keywords keywords;
    private final CharSequence text;
    private final TokenSink sink;
    private final int length;

    private int at;
    private Mode mode;
    /// In code 1 inside of a conditional comment, else 0; in a comment see [Comment].
    private int depth;
    private char quote;
    private Delimiter delimiter;
    private Progress progress;

    MysqlLexer(LexicalMode rules, CharSequence text, LineState start, TokenSink sink) {
        this.rules = rules;
        this.keywords = new MysqlLexing(rules).keywords();
        this.text = text;
        this.sink = sink;
        this.length = text.length();
        this.mode = start.mode();
        this.depth = start.depth();
        boolean quoted = QUOTED.contains(start.mode());
        this.quote = quoted ? start.tag().charAt(0) : Chars.NUL;
        this.delimiter = Delimiter.of(quoted ? start.tag().substring(1) : start.tag());
        this.progress = start.progress();
    }

    LineState run(int from) {
        at = from;
        while (at < length) {
            if (mode == Mode.BLOCK_COMMENT) {
                comment(at);
            } else if (QUOTED.contains(mode)) {
                quoted(at);
            } else {
                code(text.charAt(at));
            }
        }
        String chosen = delimiter.state();
        return new LineState(mode, depth, QUOTED.contains(mode) ? quote + chosen : chosen, progress);
    }

    private void code(char c) {
        if (Chars.space(c)) {
            emit(TokenKind.WHITESPACE, Scan.blanks(text, at));
        } else if (delimiter.standsAt(text, at)) {
            delimited();
        } else if (c == '#' || CommentMarks.line(text, at)) {
            emit(TokenKind.COMMENT, Scan.lineEnd(text, at));
        } else if (CommentMarks.dashes(text, at) && endsBefore(at + 2)) {
            emit(TokenKind.COMMENT, at + 2);
        } else if (CommentMarks.block(text, at)) {
            openComment();
        } else if (depth > 0 && CommentMarks.blockEnd(text, at)) {
            depth = 0;
            emit(TokenKind.PUNCTUATION, at + 2);
        } else if (backslashAt(at)) {
            backslash();
        } else if (depth == 0 && progress.phase() == 0 && ClientCommands.starts(text, at)) {
            command();
        } else {
            significant(c);
        }
    }

    private boolean backslashAt(int place) {
        return depth == 0 && text.charAt(place) == '\\' && Scan.at(text, place + 1) != 'N';
    }

    private boolean delimiterEnds() {
        return depth == 0 && (delimiter.isChosen() || STATEMENTS.endsAtSemicolon(progress));
    }

    /// Whether what is sent ends there, so that two dashes before it have the end of the text behind them.
    private boolean endsBefore(int place) {
        return place < length && (backslashAt(place) || (delimiter.standsAt(text, place) && delimiterEnds()));
    }

    private void delimited() {
        if (delimiterEnds()) {
            int start = at;
            at += delimiter.text().length();
            progress = Progress.START;
            sink.separator(start, at);
        } else {
            simple(TokenKind.PUNCTUATION, at + 1);
        }
    }

    private void significant(char c) {
        char next = Scan.at(text, at + 1);
        if (c == '\'' || (c == '"' && !rules.ansiQuotes())) {
            open(1, rules.plainBackslashes() ? Mode.STRING : Mode.ESCAPE_STRING);
        } else if (c == '`' || c == '"') {
            open(1, Mode.IDENTIFIER);
        } else if (next == '\'' && "nNxXbB".indexOf(c) >= 0) {
            boolean escapes = Chars.upper(c) == 'N' && !rules.plainBackslashes();
            open(2, escapes ? Mode.ESCAPE_STRING : Mode.STRING);
        } else if (Chars.wordStart(c) || c == '$') {
            word();
        } else if (Chars.digit(c) || (c == '.' && Chars.digit(next))) {
            number();
        } else if (c == '@') {
            variable();
        } else if (c == '?') {
            simple(TokenKind.PARAMETER, at + 1);
        } else if ("+-*/%<>=!~&|^:".indexOf(c) >= 0) {
            operator(c);
        } else {
            simple(c == ';' ? TokenKind.PUNCTUATION : Scan.punctuation(c), at + 1);
        }
    }

    private void simple(TokenKind kind, int end) {
        progress = STATEMENTS.after(progress, "", text.charAt(at));
        emit(kind, end);
    }

    private void emit(TokenKind kind, int end) {
        int start = at;
        at = end;
        sink.token(kind, start, end);
    }

    private void openComment() {
        if (CommentMarks.conditional(text, at) && !CommentMarks.skippedByAll(text, at)) {
            depth = 1;
            emit(TokenKind.PUNCTUATION, CommentMarks.codeStart(text, at));
            return;
        }
        int start = at;
        depth = Comment.opened(CommentMarks.conditional(text, at), depth);
        at += 2;
        mode = Mode.BLOCK_COMMENT;
        comment(start);
    }

    private void comment(int start) {
        while (at < length && mode == Mode.BLOCK_COMMENT) {
            if (CommentMarks.blockEnd(text, at)) {
                at += 2;
                mode = Comment.isNested(depth) ? mode : Mode.CODE;
                depth = Comment.closed(depth);
            } else if (Comment.nests(depth) && CommentMarks.block(text, at)) {
                at += 2;
                depth = Comment.nested(depth);
            } else {
                at++;
            }
        }
        sink.token(TokenKind.COMMENT, start, at);
    }

    /// The depth while a comment is open: 1 plain, 3 conditional for no server at all, 5 one inside of that;
    /// one more inside of a conditional comment that is code.
    private static final class Comment {
        static int opened(boolean conditional, int outside) {
            return (conditional ? 3 : 1) + outside;
        }

        static boolean nests(int depth) {
            return depth == 3 || depth == 4;
        }

        static boolean isNested(int depth) {
            return depth >= 5;
        }

        static int nested(int depth) {
            return depth + 2;
        }

        static int closed(int depth) {
            return isNested(depth) ? depth - 2 : (depth - 1) % 2;
        }
    }

    private void open(int width, Mode inside) {
        int start = at;
        quote = text.charAt(at + width - 1);
        progress = STATEMENTS.after(progress, "", quote);
        at += width;
        mode = inside;
        quoted(start);
    }

    private void quoted(int start) {
        TokenKind kind = mode == Mode.IDENTIFIER ? TokenKind.QUOTED_IDENTIFIER : TokenKind.STRING;
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\\' && mode == Mode.ESCAPE_STRING) {
                at = Math.min(at + 2, length);
            } else if (c != quote) {
                at++;
            } else if (Scan.at(text, at + 1) == quote) {
                at += 2;
            } else {
                at++;
                mode = Mode.CODE;
                break;
            }
        }
        sink.token(kind, start, at);
    }

    private void word() {
        int end = delimiter.cut(text, at, Scan.word(text, at));
        String keyword = keywords.find(text, at, end);
        progress = STATEMENTS.after(progress, keyword, text.charAt(at));
        emit(keyword.isEmpty() ? TokenKind.IDENTIFIER : TokenKind.KEYWORD, end);
    }

    /// A name may begin with digits: `1e5` and `0xF` are numbers, `1e` and `0xG` are names.
    private void number() {
        int numeral = Scan.number(text, at);
        boolean name = Chars.digit(text.charAt(at)) && numeral < length && Chars.wordPart(text.charAt(numeral));
        int end = name ? Scan.word(text, at) : numeral;
        simple(name ? TokenKind.IDENTIFIER : TokenKind.NUMBER, delimiter.cut(text, at, end));
    }

    /// `@name`, `@@scope.name`; a name in quotes is a token of its own.
    private void variable() {
        int end = at + (Scan.at(text, at + 1) == '@' ? 2 : 1);
        int marks = end;
        while (end < length && (Chars.wordPart(text.charAt(end)) || (end > marks && text.charAt(end) == '.'))) {
            end++;
        }
        simple(end > marks || marks == at + 2 ? TokenKind.PARAMETER : TokenKind.OPERATOR, delimiter.cut(text, at, end));
    }

    private void operator(char c) {
        if (c == ':' && Scan.at(text, at + 1) != '=') {
            simple(TokenKind.PUNCTUATION, at + 1);
            return;
        }
        int end = at + 1;
        while (end < length && "<>=&|".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        progress = STATEMENTS.after(progress, "", '=');
        emit(TokenKind.OPERATOR, delimiter.cut(text, at, end));
    }

    private void backslash() {
        int start = at;
        MetaEffect effect = ClientCommands.effect(Scan.at(text, at + 1));
        at = ClientCommands.backslashEnd(text, at);
        boolean open = progress.phase() != 0;
        if (effect == MetaEffect.SENDS || effect == MetaEffect.DISCARDS) {
            progress = Progress.START;
        } else if (ClientCommands.setsDelimiter(text, start)) {
            delimiter = new Delimiter(ClientCommands.delimiter(text, start + 2, delimiter.text()));
        }
        sink.meta(start, at, open ? effect : MetaEffect.NONE);
    }

    private void command() {
        int start = at;
        at = Scan.lineEnd(text, at);
        delimiter = new Delimiter(ClientCommands.delimiterOf(text, start, delimiter.text()));
        sink.meta(start, at, MetaEffect.NONE);
    }
}
