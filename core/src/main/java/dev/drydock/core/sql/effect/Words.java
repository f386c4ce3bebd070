package dev.drydock.core.sql.effect;

import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.lex.Chars;
import dev.drydock.core.sql.lex.Keywords;
import dev.drydock.core.sql.lex.RuleReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The significant tokens of one statement, for reading what it does. Asking beyond either end is allowed and
/// finds nothing.
public final class Words {
    private final CharSequence text;
    private final Keywords keywords;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final int[] depths;

    public Words(RuleReader reader, CharSequence statement) {
        text = statement;
        keywords = reader.keywords();
        for (Token token : reader.sentTokens(statement)) {
            if (token.kind().significant()) {
                tokens.add(token);
                words.add(upper(token));
            }
        }
        depths = new int[tokens.size()];
        int depth = 0;
        for (int i = 0; i < depths.length; i++) {
            char symbol = symbol(i);
            depth -= symbol == ')' ? 1 : 0;
            depths[i] = depth;
            depth += symbol == '(' ? 1 : 0;
        }
    }

    private String upper(Token token) {
        if (token.kind() == TokenKind.KEYWORD) {
            return keywords.find(text, token.start(), token.end());
        }
        if (token.kind() != TokenKind.IDENTIFIER) {
            return "";
        }
        StringBuilder upper = new StringBuilder(token.end() - token.start());
        for (int i = token.start(); i < token.end(); i++) {
            upper.append(Chars.upper(text.charAt(i)));
        }
        return upper.toString();
    }

    public int size() {
        return tokens.size();
    }

    /// An unquoted word in upper case, `""` for anything else.
    public String word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : "";
    }

    public boolean is(int index, String... any) {
        String word = word(index);
        for (String each : any) {
            if (word.equals(each)) {
                return !word.isEmpty();
            }
        }
        return false;
    }

    /// The first character, NUL beyond the ends.
    public char symbol(int index) {
        return index >= 0 && index < tokens.size()
                ? text.charAt(tokens.get(index).start())
                : Chars.NUL;
    }

    public TokenKind kind(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).kind() : TokenKind.WHITESPACE;
    }

    /// Open parentheses around a token; a parenthesis counts as outside of itself.
    public int depth(int index) {
        return index >= 0 && index < depths.length ? depths[index] : -1;
    }

    public String text(int index) {
        return index >= 0 && index < tokens.size()
                ? tokens.get(index).text(text).toString()
                : "";
    }

    /// The statement's own text from a token to the one before `to`, comments and blanks between them included.
    public String slice(int from, int to) {
        return from < to && from >= 0 && to <= tokens.size()
                ? text.subSequence(tokens.get(from).start(), tokens.get(to - 1).end())
                        .toString()
                : "";
    }

    /// The name a word or quoted identifier means, words in lower case; `""` for anything else.
    public String name(int index) {
        if (kind(index) != TokenKind.QUOTED_IDENTIFIER) {
            return word(index).toLowerCase(Locale.ROOT);
        }
        String quoted = text(index);
        if (quoted.length() < 2) {
            return "";
        }
        char closing = quoted.charAt(quoted.length() - 1);
        return quoted.substring(1, quoted.length() - 1).replace("" + closing + closing, "" + closing);
    }

    /// Whether a token may name a column.
    public boolean maybeName(int index) {
        return switch (kind(index)) {
            case IDENTIFIER, QUOTED_IDENTIFIER -> true;
            case KEYWORD -> keywords.mayBeName(word(index));
            default -> false;
        };
    }

    /// The first index in `[from, to)` that holds one of these words at this depth, -1 when none does.
    public int find(int from, int to, int depth, String... any) {
        for (int i = from; i < to; i++) {
            if (depths[i] == depth && is(i, any)) {
                return i;
            }
        }
        return -1;
    }

    /// Where the parenthesised group around `index` ends: its closing parenthesis, or the end of the statement.
    public int groupEnd(int index) {
        int end = index;
        while (end < depths.length && depths[end] >= depths[index]) {
            end++;
        }
        return end;
    }
}
