package dev.drydock.core.plan.share;

import dev.drydock.core.plan.share.Renaming.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Expressions with every name and literal replaced. What cannot be told from a name is taken for one; comments
/// are left out. Where a backslash before a quote may or may not end a text, all that follows is one.
final class Masking {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s+|--[^\\n"
                + "]*|/\\*.*?(?:\\*/|$))"
                + "|(?<text>[eEbBxXnN]?'(?:[^'\\\\]|''|\\\\{2}|\\\\[^'\\\\])*+(?:'|\\\\?$|\\\\'.*)|(?<tag>\\$\\w*\\$).*?(?:\\k<tag>|$))"
                + "|(?<quoted>\"(?:[^\"]|\"\")*+(?:\"|$)|`(?:[^`]|``)*+(?:`|$))|(?<parameter>\\$\\d+|\\?)"
                + "|(?<number>\\d[\\d_.]*(?:[eE][-+]?\\d+)?\\w*)|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<other>.)",
            Pattern.DOTALL);
    private static final Pattern PART_COLUMN = Pattern.compile("col\\d+");

    private final Renaming renaming;

    Masking(Renaming renaming) {
        this.renaming = renaming;
    }

    private enum Kind {
        SPACE,
        TEXT,
        QUOTED,
        PARAMETER,
        NUMBER,
        WORD,
        OTHER
    }

    private record Token(Kind kind, String text) {}

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(kind(matcher), matcher.group()));
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("space") != null) {
            return Kind.SPACE;
        }
        if (matcher.group("text") != null) {
            return Kind.TEXT;
        }
        if (matcher.group("quoted") != null) {
            return Kind.QUOTED;
        }
        if (matcher.group("parameter") != null) {
            return Kind.PARAMETER;
        }
        if (matcher.group("number") != null) {
            return Kind.NUMBER;
        }
        return matcher.group("word") != null ? Kind.WORD : Kind.OTHER;
    }

    /// The words and numbers of a text, as they stand there.
    static List<String> words(String text) {
        return tokens(text).stream()
                .filter(token -> token.kind != Kind.SPACE && token.kind != Kind.OTHER && token.kind != Kind.PARAMETER)
                .map(token -> bare(token.text))
                .toList();
    }

    /// A name without its quotes.
    static String bare(String token) {
        char first = token.isEmpty() ? ' ' : token.charAt(0);
        boolean quoted = (first == '"' || first == '`') && token.length() > 1;
        boolean closed = quoted && token.charAt(token.length() - 1) == first;
        String inside = quoted ? token.substring(1, token.length() - (closed ? 1 : 0)) : token;
        return quoted ? inside.replace("" + first + first, "" + first) : inside;
    }

    String of(String text) {
        List<Token> tokens = tokens(text);
        StringBuilder masked = new StringBuilder(text.length());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            masked.append(
                    switch (token.kind) {
                        case SPACE -> " ";
                        case PARAMETER, OTHER -> token.text;
                        case TEXT -> "'" + renaming.text(token.text) + "'";
                        case QUOTED -> renaming.name(role(tokens, i), bare(token.text));
                        case NUMBER -> ofPart(tokens, i) ? token.text : renaming.number(token.text);
                        case WORD -> word(tokens, i);
                    });
        }
        return masked.toString();
    }

    private String word(List<Token> tokens, int at) {
        String word = tokens.get(at).text;
        boolean member = before(tokens, at).equals(".");
        boolean called = after(tokens, at).equals("(");
        boolean kept = renaming.knows(word)
                ? false
                : member
                        ? PART_COLUMN.matcher(word).matches() && memberOfPart(tokens, at)
                        : Words.keyword(word)
                                || (called && Words.function(word))
                                || (cast(tokens, at) && Words.type(word))
                                || (Words.part(word) && numberFollows(tokens, at));
        return kept ? word : renaming.name(role(tokens, at), word);
    }

    private static Role role(List<Token> tokens, int at) {
        if (after(tokens, at).equals("(")) {
            return Role.FUNCTION;
        }
        return before(tokens, at).equals(".") ? Role.COLUMN : after(tokens, at).equals(".") ? Role.ALIAS : Role.NAME;
    }

    /// Whether a number names a part of the plan: `InitPlan 1`, `SubPlan 2`.
    private static boolean ofPart(List<Token> tokens, int at) {
        return Words.part(before(tokens, at)) && tokens.get(at).text.length() < 6;
    }

    private static boolean numberFollows(List<Token> tokens, int at) {
        for (int i = at + 1; i < tokens.size(); i++) {
            if (tokens.get(i).kind != Kind.SPACE) {
                return tokens.get(i).kind == Kind.NUMBER || Words.part(tokens.get(i).text);
            }
        }
        return false;
    }

    /// `(InitPlan 1).col1`.
    private static boolean memberOfPart(List<Token> tokens, int at) {
        return at >= 2 && tokens.get(at - 2).text.equals(")");
    }

    /// Whether a type stands here: after `::`, or as a further word of one.
    private static boolean cast(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 1; i--) {
            Token token = tokens.get(i);
            if (token.text.equals(":")) {
                return tokens.get(i - 1).text.equals(":");
            }
            if (token.kind != Kind.SPACE && !(token.kind == Kind.WORD && Words.type(token.text))) {
                return false;
            }
        }
        return false;
    }

    private static String before(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.get(i).kind != Kind.SPACE) {
                return tokens.get(i).text;
            }
        }
        return "";
    }

    private static String after(List<Token> tokens, int at) {
        for (int i = at + 1; i < tokens.size(); i++) {
            if (tokens.get(i).kind != Kind.SPACE) {
                return tokens.get(i).text;
            }
        }
        return "";
    }
}
