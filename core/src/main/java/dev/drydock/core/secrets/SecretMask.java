package dev.drydock.core.secrets;

import dev.drydock.core.secrets.MaskPieces.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes secrets out of statements and messages before they are kept: passwords of roles and users, keys,
/// connection strings, URLs with a password. Works without knowing the DBMS and without a parser, so it masks
/// too much rather than too little: in a statement that creates, alters, sets or inserts, every literal behind
/// a sensitive word goes. What it cannot know is a secret that nothing names, such as `select login('bob',
/// 'hunter2')`.
public final class SecretMask {
    /// What stands where a secret was.
    public static final String MASK = "***";

    private static final String NAMES =
            "passwor[dt]|passwd|passphrase|pwd|secret|token|api_?key|access_?key|private_?key|account_?key|credential";
    private static final Pattern SENSITIVE = Pattern.compile("(?i)" + NAMES + "|^identified$");
    /// A quoted value with a backslash or a doubled quote in it goes with everything behind it.
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)((?:" + NAMES + ")[\\w.-]*+[\"']?+\\s*+(?:=>|:=|[=:])\\s*+)"
                    + "(?:\"[^\"\\\\]*+\"(?!\")|'[^'\\\\]*+'(?!')|[\"'].*+|[^\\s&;,'\")]++)",
            Pattern.DOTALL);
    private static final Pattern URL_PASSWORD =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]{0,40}+://[^\\s/@:'\"]{0,256}+:)[^\\s'\"]{0,1024}@");
    private static final Pattern ENDS_OPEN = Pattern.compile(
            "(?i)(?:(?:" + NAMES + ")[\\w.-]*|identified\\s+by)\\s*(?:=>|:=|[=:])?\\s*[\"'$\\w%]*\\s*$");
    private static final int TAIL = 200;
    private static final Pattern PRINCIPAL = Pattern.compile("(?i)(?:role|user|login|mapping|server)\\b");
    private static final Pattern CREDENTIAL = Pattern.compile("(?i)" + NAMES + "|identified");

    private static final Set<String> WHOLE = Set.of("create", "alter", "grant", "insert", "replace", "merge", "change");
    private static final Set<String> LINKS = Set.of(
            "to",
            "is",
            "like",
            "ilike",
            "in",
            "any",
            "not",
            "as",
            "by",
            "with",
            "values",
            "encrypted",
            "unencrypted",
            "using",
            "for",
            "hash",
            "key",
            "default",
            "hashed");
    private static final Set<String> CIPHERS = Set.of(
            "crypt",
            "encrypt",
            "decrypt",
            "encrypt_iv",
            "decrypt_iv",
            "hmac",
            "aes_encrypt",
            "aes_decrypt",
            "pgp_sym_encrypt",
            "pgp_sym_decrypt",
            "pgp_sym_encrypt_bytea",
            "pgp_sym_decrypt_bytea",
            "pgp_pub_decrypt",
            "pgp_pub_decrypt_bytea",
            "digest",
            "encryptbypassphrase",
            "decryptbypassphrase",
            "dblink_connect",
            "dblink_connect_u");
    private static final int DEPTH = 6;

    private final String text;
    private final List<Piece> pieces;
    private final int depth;
    private final StringBuilder out;
    private int copied;

    /// This statement creates, alters, sets or inserts: one sensitive word makes every literal behind it a
    /// secret.
    private boolean whole;

    private boolean keyed;
    private boolean first = true;
    private boolean hot;

    /// The next value belongs to a sensitive name.
    private boolean expected;

    /// That value may be a bare word.
    private boolean bare;

    private int parentheses;
    private int hotUntil = -1;

    private SecretMask(String text, int depth) {
        this.text = text;
        this.depth = depth;
        this.pieces = MaskPieces.of(text);
        this.out = new StringBuilder(text.length());
    }

    /// The text without its secrets; the same instance when there was none. Linear in its length.
    public static String sql(String text) {
        return sql(text, 0);
    }

    /// The same for prose: a server's message, a line of a log. Here a bare word behind a sensitive name goes
    /// too.
    public static String message(String text) {
        return sql(ASSIGNED.matcher(text).replaceAll("$1" + MASK), 0);
    }

    private static String sql(String text, int depth) {
        if (!MaskWords.anyIn(text)) {
            return text;
        }
        String masked = new SecretMask(URL_PASSWORD.matcher(text).replaceAll("$1" + MASK + "@"), depth).run();
        return masked.equals(text) ? text : masked;
    }

    private String run() {
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            switch (piece.kind()) {
                case WORD -> word(piece, at);
                case QUOTED -> quoted(piece);
                case LITERAL -> literal(piece);
                case DOLLAR -> inside(piece, expected || hot || hotUntil >= 0);
                case COMMENT -> inside(piece, false);
                case SYMBOL -> symbol(piece);
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private void word(Piece piece, int at) {
        String word = text.substring(piece.start(), piece.end()).toLowerCase(Locale.ROOT);
        whole |= WHOLE.contains(word) || (first && word.equals("set"));
        keyed |= (first && word.equals("pragma")) || (first && word.equals("attach"));
        first = false;
        boolean called =
                at + 1 < pieces.size() && text.charAt(pieces.get(at + 1).start()) == '(';
        if (called && (expected || CIPHERS.contains(word)) && hotUntil < 0) {
            hotUntil = parentheses;
            return;
        }
        if (SENSITIVE.matcher(word).find() || (keyed && word.endsWith("key"))) {
            expected = true;
            bare = keyed;
            hot |= whole;
        } else if (expected && LINKS.contains(word)) {
            bare |= word.equals("by") && whole;
        } else if (expected && bare && !word.equals("null") && !word.equals("random")) {
            replace(piece, MASK);
            expected = false;
        } else {
            expected = false;
        }
    }

    private void quoted(Piece piece) {
        first = false;
        if (expected) {
            replace(piece, "\"" + MASK + "\"");
            expected = false;
        } else if (SENSITIVE
                .matcher(text.substring(piece.body(), piece.bodyEnd()))
                .find()) {
            expected = true;
            bare = false;
            hot |= whole;
        }
    }

    private void literal(Piece piece) {
        first = false;
        if (hot || expected || hotUntil >= 0) {
            replace(piece, "'" + MASK + "'");
            boolean doubtful = piece.bodyEnd() > piece.body() && text.charAt(piece.bodyEnd() - 1) == '\\';
            if (doubtful) {
                copied = text.length();
            }
            return;
        }
        String decoded = text.substring(piece.body(), piece.bodyEnd()).replace("''", "'");
        hot |= leavesOpen(decoded);
        String masked = nested(decoded);
        if (!masked.equals(decoded)) {
            replace(piece, "'" + masked.replace("'", "''") + "'");
        }
    }

    /// Does a value that is concatenated or formatted into this text become a secret?
    private static boolean leavesOpen(String decoded) {
        Matcher principal = PRINCIPAL.matcher(decoded);
        return (principal.find() && CREDENTIAL.matcher(decoded).find(principal.end()))
                || ENDS_OPEN
                        .matcher(decoded.substring(Math.max(0, decoded.length() - TAIL)))
                        .find();
    }

    private void inside(Piece piece, boolean all) {
        String body = text.substring(piece.body(), piece.bodyEnd());
        String masked = all ? MASK : nested(body);
        if (!masked.equals(body)) {
            replace(
                    piece,
                    text.substring(piece.start(), piece.body())
                            + masked
                            + text.substring(piece.bodyEnd(), piece.end()));
        }
    }

    private void symbol(Piece piece) {
        char symbol = text.charAt(piece.start());
        switch (symbol) {
            case ';' -> {
                whole = false;
                keyed = false;
                first = true;
                hot = false;
                expected = false;
                parentheses = 0;
                hotUntil = -1;
            }
            case '(' -> {
                if (expected && hotUntil < 0) {
                    hotUntil = parentheses;
                }
                parentheses++;
            }
            case ')' -> {
                parentheses--;
                expected = false;
                if (parentheses <= hotUntil) {
                    hotUntil = -1;
                }
            }
            case '=' -> bare |= expected && whole;
            case ':', '<', '>', '!', '~', '|', '+', '@' -> {}
            default -> expected = false;
        }
    }

    /// A text in a text: SQL, a connection string, a comment.
    private String nested(String body) {
        if (depth == DEPTH) {
            return MaskWords.anyIn(body) ? MASK : body;
        }
        return sql(ASSIGNED.matcher(body).replaceAll("$1" + MASK), depth + 1);
    }

    private void replace(Piece piece, String by) {
        if (piece.start() >= copied) {
            out.append(text, copied, piece.start()).append(by);
            copied = piece.end();
        }
    }
}
