package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.ScriptPart.Kind;
import dev.drydock.core.sql.ScriptPart.Problem;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a script into parts while the lexer runs over it, without keeping its tokens.
final class Splitter implements TokenSink {
    private static final int NOWHERE = -1;

    private final Lexing rules;
    private final CharSequence script;
    private final List<ScriptPart> parts = new ArrayList<>();

    private int start = NOWHERE;
    private int end;
    private int hint = NOWHERE;
    private boolean code;
    private boolean mixed;
    private int lastStart;

    private Splitter(Lexing rules, CharSequence script) {
        this.rules = rules;
        this.script = script;
    }

    static List<ScriptPart> split(Lexing rules, CharSequence script, int from) {
        Splitter splitter = new Splitter(rules, script);
        LineState last = rules.run(script, from, LineState.START, splitter);
        splitter.finish(last, rules.openCommentAccepted());
        return List.copyOf(splitter.parts);
    }

    @Override
    public void token(TokenKind kind, int from, int to) {
        lastStart = from;
        if (kind == TokenKind.COMMENT) {
            comment(from, to);
        } else if (kind == TokenKind.INLINE_DATA) {
            rows(from, to);
        } else if (kind != TokenKind.WHITESPACE) {
            begin(from);
            end = to;
            code |= !mark(kind, from);
        }
    }

    private void comment(int from, int to) {
        if (start != NOWHERE && from == end && rules.needsComment(script, from)) {
            end = to;
        } else if (Scan.matches(script, from, "/*+")) {
            hint = from;
        }
    }

    /// The end of a comment around code, which is nothing without the code.
    private boolean mark(TokenKind kind, int from) {
        return kind == TokenKind.PUNCTUATION && (Scan.matches(script, from, "/*") || Scan.matches(script, from, "*/"));
    }

    private void begin(int from) {
        if (start == NOWHERE) {
            start = hint == NOWHERE ? from : hint;
        }
    }

    private void rows(int from, int to) {
        int dataEnd = InlineRows.end(script, from, to);
        boolean rowsOpen = dataEnd < 0;
        if (start != NOWHERE) {
            mixed = true;
            close(Problem.NONE);
            mixed = true;
        }
        Problem problem = rowsOpen ? Problem.UNTERMINATED_INLINE_DATA : Problem.NONE;
        parts.add(new ScriptPart(Kind.INLINE_DATA, from, rowsOpen ? to : dataEnd, problem));
    }

    @Override
    public void separator(int from, int to) {
        close(Problem.NONE);
    }

    @Override
    public void meta(int from, int to, MetaEffect effect) {
        if (effect == MetaEffect.DISCARDS || effect == MetaEffect.INTERRUPTS) {
            mixed = true;
        }
        boolean stillOpen = effect == MetaEffect.INTERRUPTS;
        close(Problem.NONE);
        mixed = stillOpen;
        parts.add(new ScriptPart(Kind.META_COMMAND, from, trimmed(from, to), Problem.NONE));
    }

    private int trimmed(int from, int to) {
        int last = to;
        while (last > from + 1 && Chars.space(script.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private void close(Problem problem) {
        boolean empty = !code && problem == Problem.NONE;
        if (start != NOWHERE && !empty) {
            parts.add(new ScriptPart(Kind.STATEMENT, start, end, worst(problem)));
        }
        start = NOWHERE;
        hint = NOWHERE;
        code = false;
        mixed = false;
    }

    private Problem worst(Problem problem) {
        if (problem != Problem.NONE) {
            return problem;
        }
        for (int i = start; i < end; i++) {
            if (script.charAt(i) == Chars.NUL) {
                return Problem.NUL_CHARACTER;
            }
        }
        return mixed ? Problem.MIXED_WITH_META_COMMAND : Problem.NONE;
    }

    private void finish(LineState last, boolean openCommentAccepted) {
        switch (last.mode()) {
            case CODE -> close(last.depth() > 0 ? Problem.UNTERMINATED_COMMENT : Problem.NONE);
            case AFTER_ESCAPE_STRING, INLINE_DATA -> close(Problem.NONE);
            case STRING, ESCAPE_STRING, DOLLAR_STRING -> close(Problem.UNTERMINATED_STRING);
            case IDENTIFIER -> close(Problem.UNTERMINATED_IDENTIFIER);
            case BLOCK_COMMENT -> {
                if (openCommentAccepted && script.length() > lastStart + 2) {
                    close(Problem.NONE);
                } else {
                    begin(lastStart);
                    end = script.length();
                    close(Problem.UNTERMINATED_COMMENT);
                }
            }
        }
    }
}
