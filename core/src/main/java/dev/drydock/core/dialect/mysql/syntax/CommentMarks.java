package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.lex.Scan;

/// Where comments begin and end (sql_lex.cc: `MY_LEX_LONG_COMMENT`, `consume_comment`; MySQL manual 11.7,
/// mariadb.com/kb/en/comment-syntax).
final class CommentMarks {
    private static final int SHORTEST_VERSION = 5;
    private static final int LONGEST_VERSION = 6;
    private static final char DELETE = '\u007f';
    /// No server has a version that begins so. Dumps hide commands of the client in such comments.
    private static final String NO_SUCH_VERSION = "99";

    private CommentMarks() {}

    /// Two dashes need a blank, a control character or the end of the text behind them.
    static boolean line(CharSequence text, int at) {
        char behind = Scan.at(text, at + 2);
        return dashes(text, at) && (behind <= ' ' || behind == DELETE);
    }

    static boolean dashes(CharSequence text, int at) {
        return Scan.at(text, at) == '-' && Scan.at(text, at + 1) == '-';
    }

    static boolean block(CharSequence text, int at) {
        return Scan.at(text, at) == '/' && Scan.at(text, at + 1) == '*';
    }

    static boolean blockEnd(CharSequence text, int at) {
        return Scan.at(text, at) == '*' && Scan.at(text, at + 1) == '/';
    }

    /// `/*!` and `/*M!`, which only MariaDB knows.
    static boolean conditional(CharSequence text, int at) {
        return block(text, at) && Scan.at(text, mark(text, at)) == '!';
    }

    static boolean onlyMariaDb(CharSequence text, int at) {
        return conditional(text, at) && Scan.at(text, at + 2) == 'M';
    }

    private static int mark(CharSequence text, int at) {
        return at + (Scan.at(text, at + 2) == 'M' ? 3 : 2);
    }

    /// Whether no server runs what is in this conditional comment.
    static boolean skippedByAll(CharSequence text, int at) {
        int version = mark(text, at) + 1;
        return Scan.digits(text, version) - version >= SHORTEST_VERSION && Scan.matches(text, version, NO_SUCH_VERSION);
    }

    /// Where the code of a conditional comment begins: behind the mark and the version. Fewer digits than a
    /// version has are code.
    static int codeStart(CharSequence text, int at) {
        int version = mark(text, at) + 1;
        int digits = Scan.digits(text, version) - version;
        return version + (digits < SHORTEST_VERSION ? 0 : Math.min(digits, LONGEST_VERSION));
    }

    /// The end of a comment that is skipped, or -1 when it has none.
    ///
    /// @param from behind the two characters that open it
    /// @param nesting whether one more comment may stand inside, as in a conditional one
    static int skippedEnd(CharSequence text, int from, boolean nesting) {
        int depth = 1;
        int at = from;
        while (at < text.length()) {
            if (nesting && depth == 1 && block(text, at)) {
                depth = 2;
                at += 2;
            } else if (blockEnd(text, at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return -1;
    }
}
