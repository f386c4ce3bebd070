package dev.drydock.core.dialect.sqlite.schema.text;

import dev.drydock.core.dialect.sqlite.syntax.SqliteSyntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/// The words of one text without comments, read from left to right. One thread.
public final class Words {
    private static final Word END = new Word(TokenKind.INVALID, "", false);
    private static final SqliteSyntax SYNTAX = new SqliteSyntax();
    private static final List<String> LONG_SIGNS = List.of("->>", "||", "->", "<=", ">=", "<>", "!=", "==", "<<", ">>");

    private final List<Word> words;
    private int at;

    public Words(List<Word> words) {
        this.words = List.copyOf(words);
    }

    public static Words of(String text) {
        List<Word> words = new ArrayList<>();
        boolean spaced = false;
        for (Token token : SYNTAX.tokens(text)) {
            String piece = token.text(text).toString();
            if (!token.kind().significant()) {
                spaced = true;
            } else if (token.kind() == TokenKind.OPERATOR) {
                signs(piece, spaced, words);
                spaced = false;
            } else {
                words.add(new Word(token.kind(), piece, spaced));
                spaced = false;
            }
        }
        return new Words(words);
    }

    private static void signs(String run, boolean spaced, List<Word> words) {
        int from = 0;
        while (from < run.length()) {
            int start = from;
            String sign = LONG_SIGNS.stream()
                    .filter(known -> run.startsWith(known, start))
                    .findFirst()
                    .orElseGet(() -> run.substring(start, start + 1));
            words.add(new Word(TokenKind.OPERATOR, sign, spaced && from == 0));
            from += sign.length();
        }
    }

    public List<Word> all() {
        return words;
    }

    public boolean atEnd() {
        return at >= words.size();
    }

    public Word peek() {
        return peek(0);
    }

    public Word peek(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead) : END;
    }

    public boolean is(String word) {
        return peek().is(word);
    }

    /// Goes past the words if they come next, all of them.
    public boolean take(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!peek(i).is(expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    public void need(String... expected) {
        if (!take(expected)) {
            throw new UnreadableText("expected " + String.join(" ", expected) + " at " + peek().text());
        }
    }

    public Word next() {
        if (atEnd()) {
            throw new UnreadableText("ends early");
        }
        return words.get(at++);
    }

    /// The next word as a name.
    public String name() {
        if (!peek().isName()) {
            throw new UnreadableText("no name: " + peek().text());
        }
        return next().name();
    }

    /// What stands between the parenthesis that comes next and the one that closes it; goes past both.
    public Words inParentheses() {
        need("(");
        int depth = 1;
        List<Word> inner = new ArrayList<>();
        while (true) {
            Word word = next();
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (depth == 0) {
                return new Words(inner);
            }
            inner.add(word);
        }
    }

    /// All that is left.
    public Words rest() {
        Words rest = new Words(words.subList(at, words.size()));
        at = words.size();
        return rest;
    }

    /// Parts between commas that stand in no parentheses.
    public List<Words> parts() {
        List<Words> parts = new ArrayList<>();
        List<Word> part = new ArrayList<>();
        int depth = 0;
        for (Word word : words) {
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (depth == 0 && word.is(",")) {
                parts.add(new Words(part));
                part = new ArrayList<>();
            } else {
                part.add(word);
            }
        }
        parts.add(new Words(part));
        return parts;
    }

    /// Whether some word names this.
    public boolean mention(String name) {
        return words.stream().anyMatch(word -> word.names(name));
    }
}
