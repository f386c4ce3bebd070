package dev.drydock.core.sql.fingerprint;

import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.text.Clip;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A statement without what changes from run to run: literals and parameters are `?`, a list of them after `IN`
/// or in brackets is one, rows after `VALUES` are one, comments are gone, words outside quotes are in lower
/// case. Names that differ in case only fall together, also where a server keeps them apart.
///
/// @param text to be shown; at most [#TEXT_CAP] characters
/// @param hash of the whole, 32 hexadecimal digits
public record StatementFingerprint(String text, String hash) {
    public static final int TEXT_CAP = 64 * 1024;

    /// Behind these a sign belongs to the number that follows. Of the keywords those that no value ends with:
    /// `end - 1` and `current_date - 1` subtract.
    private static final Set<String> SIGNED = Set.of(
            "=",
            "<",
            ">",
            "<=",
            ">=",
            "<>",
            "!=",
            "==",
            "<=>",
            ":=",
            "=>",
            "(",
            ",",
            "[",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "||",
            "between",
            "and",
            "or",
            "not",
            "then",
            "else",
            "when",
            "limit",
            "offset",
            "like",
            "in",
            "is",
            "values",
            "select",
            "distinct",
            "returning",
            "where",
            "having",
            "on",
            "by",
            "case",
            "default",
            "interval");

    /// Pure, any thread, linear in the length of the statement.
    public static StatementFingerprint of(Syntax syntax, String sql) {
        List<String> words = folded(words(syntax, sql));
        String text = SecretMask.sql(joined(words));
        return new StatementFingerprint(Clip.start(text, TEXT_CAP), hash(text));
    }

    private static List<String> words(Syntax syntax, String sql) {
        List<String> words = new ArrayList<>();
        for (Token token : syntax.tokens(sql)) {
            String text = token.text(sql).toString();
            switch (token.kind()) {
                case COMMENT, WHITESPACE, META_COMMAND -> {}
                case STRING, PARAMETER, INLINE_DATA -> words.add("?");
                case NUMBER -> {
                    if (signed(words)) {
                        words.removeLast();
                    }
                    words.add("?");
                }
                case KEYWORD, IDENTIFIER -> words.add(text.toLowerCase(Locale.ROOT));
                case QUOTED_IDENTIFIER -> words.add(unquoted(text));
                case OPERATOR, PUNCTUATION, INVALID -> words.add(text);
            }
        }
        while (!words.isEmpty() && words.getLast().equals(";")) {
            words.removeLast();
        }
        return words;
    }

    /// Whether a sign that belongs to a number stands last.
    private static boolean signed(List<String> words) {
        int last = words.size() - 1;
        boolean sign =
                last >= 0 && (words.get(last).equals("-") || words.get(last).equals("+"));
        return sign && (last == 0 || SIGNED.contains(words.get(last - 1)));
    }

    private static String unquoted(String name) {
        String inside = name.length() > 2 ? name.substring(1, name.length() - 1) : name;
        boolean plain = inside.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                && !inside.isEmpty()
                && !Character.isDigit(inside.charAt(0));
        return plain ? inside : name;
    }

    /// Lists of literals and equal rows become one of them.
    private static List<String> folded(List<String> words) {
        List<String> folded = new ArrayList<>();
        for (String word : words) {
            folded.add(word);
            int size = folded.size();
            boolean listed = word.equals("?")
                    && size > 3
                    && folded.get(size - 2).equals(",")
                    && folded.get(size - 3).equals("?")
                    && opens(folded, size - 4);
            if (listed) {
                folded.subList(size - 2, size).clear();
            } else if (word.equals(")")) {
                foldRow(folded);
            }
        }
        return folded;
    }

    private static boolean opens(List<String> words, int at) {
        return words.get(at).equals("[")
                || (words.get(at).equals("(") && at > 0 && words.get(at - 1).equals("in"));
    }

    /// `(a, ?), (a, ?)` in a row.
    private static void foldRow(List<String> words) {
        int end = words.size();
        int start = open(words, end - 1);
        if (start < 3
                || !words.get(start - 1).equals(",")
                || !words.get(start - 2).equals(")")) {
            return;
        }
        int length = end - start;
        int before = start - 1 - length;
        if (before >= 0 && words.subList(before, start - 1).equals(words.subList(start, end))) {
            words.subList(start - 1, end).clear();
        }
    }

    /// Where the bracket opens that closes at `end`; -1 when that is far away: rows are short.
    private static int open(List<String> words, int end) {
        int depth = 0;
        for (int i = end; i >= 0 && i > end - 2_000; i--) {
            depth += words.get(i).equals(")") ? 1 : words.get(i).equals("(") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (String word : words) {
            boolean tight = last.isEmpty()
                    || Set.of("(", "[", ".").contains(last)
                    || Set.of(")", "]", ",", ".").contains(word)
                    || word.equals("::")
                    || last.equals("::");
            text.append(tight ? "" : " ").append(word);
            last = word;
        }
        return text.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
