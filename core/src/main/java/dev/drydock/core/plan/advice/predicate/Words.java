package dev.drydock.core.plan.advice.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Cuts an expression into tokens. Linear; any text has tokens.
final class Words {
    private static final String OPERATORS = "+-*/<>=~!@#%^&|?";

    private final String text;
    private int at;

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        Words words = new Words(text);
        List<Word> found = new ArrayList<>();
        while (words.at < text.length()) {
            if (Character.isWhitespace(text.charAt(words.at))) {
                words.at++;
            } else {
                found.add(words.next());
            }
        }
        return found;
    }

    private Word next() {
        char c = text.charAt(at);
        if (c == '\'') {
            return new Word(Word.Kind.STRING, quoted(c));
        }
        if (c == '"' || c == '`') {
            return new Word(Word.Kind.QUOTED_NAME, quoted(c));
        }
        if (c == '$' && isDigit(at + 1)) {
            int from = at++;
            return new Word(Word.Kind.PARAMETER, run(from, Character::isDigit));
        }
        if (isDigit(at)) {
            return new Word(Word.Kind.NUMBER, run(at, ch -> Character.isLetterOrDigit(ch) || ch == '.'));
        }
        if (Character.isLetter(c) || c == '_') {
            return new Word(Word.Kind.NAME, run(at, ch -> Character.isLetterOrDigit(ch) || ch == '_' || ch == '$'));
        }
        if (OPERATORS.indexOf(c) >= 0) {
            return new Word(Word.Kind.OPERATOR, run(at, ch -> OPERATORS.indexOf(ch) >= 0));
        }
        if (text.startsWith("::", at)) {
            at += 2;
            return new Word(Word.Kind.MARK, "::");
        }
        at++;
        return new Word(Word.Kind.MARK, String.valueOf(c));
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private String run(int from, IntPredicate in) {
        while (at < text.length() && in.test(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /// Doubled quotes stand for one; the end of the text ends it too.
    private String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                if (at >= text.length() || text.charAt(at) != quote) {
                    break;
                }
                at++;
            }
            value.append(c);
        }
        return value.toString();
    }
}
