package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import dev.drydock.core.sql.lex.RuleReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The readings of a statement that holds comments which some servers run: all of them as code, and all of them
/// as comments (MySQL manual 11.7, mariadb.com/kb/en/comment-syntax). Which one a server takes depends on its
/// version.
///
/// @param undecided a server may read it in yet another way: versions differ, so that it may run some and leave
///     out others, or who skips it finds another end, or they are nested
record ConditionalComments(List<String> readings, boolean undecided) {
    static ConditionalComments of(RuleReader reader, CharSequence statement) {
        String text = statement.toString();
        if (!text.contains("/*!") && !text.contains("/*M!")) {
            return new ConditionalComments(List.of(text), false);
        }
        StringBuilder code = new StringBuilder(text);
        StringBuilder comment = new StringBuilder(text);
        Set<String> versions = new HashSet<>();
        boolean unclear = false;
        int open = -1;
        for (Token token : reader.sentTokens(text)) {
            if (token.kind() != TokenKind.PUNCTUATION) {
                continue;
            }
            if (CommentMarks.conditional(text, token.start())) {
                unclear |= open >= 0;
                open = open >= 0 ? open : token.start();
                versions.add(token.text(text).toString());
                blank(code, token.start(), token.end());
            } else if (open >= 0 && CommentMarks.blockEnd(text, token.start())) {
                unclear |= !endsAlike(text, open, token.end());
                blank(code, token.start(), token.end());
                blank(comment, open, token.end());
                open = -1;
            }
        }
        if (open >= 0) {
            blank(comment, open, text.length());
        }
        return new ConditionalComments(List.of(code.toString(), comment.toString()), unclear || versions.size() > 1);
    }

    /// Whether a server that skips the comment finds the same end: it takes no notice of quotes.
    private static boolean endsAlike(String text, int open, int end) {
        boolean plain = CommentMarks.onlyMariaDb(text, open);
        return CommentMarks.skippedEnd(text, open + 2, true) == end
                && (!plain || CommentMarks.skippedEnd(text, open + 2, false) == end);
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
