package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.lex.RuleReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The readings of a statement that holds comments which some servers run: all of them as code, and all of them
/// as comments (MySQL manual 11.7, mariadb.com/kb/en/comment-syntax). Which one a server takes depends on its
/// version.
///
/// @param undecided versions differ, so that a server may also run some and leave out others
record ConditionalComments(List<String> readings, boolean undecided) {
    static ConditionalComments of(RuleReader reader, CharSequence statement) {
        String text = statement.toString();
        if (!text.contains("/*!") && !text.contains("/*M!")) {
            return new ConditionalComments(List.of(text), false);
        }
        StringBuilder code = new StringBuilder(text);
        StringBuilder comment = new StringBuilder(text);
        Set<String> versions = new HashSet<>();
        List<Token> ends = ends(reader, text);
        for (int i = 0; i < ends.size(); i += 2) {
            Token open = ends.get(i);
            boolean closed = i + 1 < ends.size();
            versions.add(open.text(text).toString());
            blank(code, open.start(), open.end());
            blank(comment, open.start(), closed ? ends.get(i + 1).end() : text.length());
            if (closed) {
                blank(code, ends.get(i + 1).start(), ends.get(i + 1).end());
            }
        }
        return new ConditionalComments(List.of(code.toString(), comment.toString()), versions.size() > 1);
    }

    private static List<Token> ends(RuleReader reader, String text) {
        List<Token> ends = new ArrayList<>();
        for (Token token : reader.sentTokens(text)) {
            boolean open = ends.size() % 2 == 1;
            boolean mark = token.kind().significant()
                    && (open ? text.startsWith("*/", token.start()) : opens(text, token.start()));
            if (mark) {
                ends.add(token);
            }
        }
        return ends;
    }

    private static boolean opens(String text, int at) {
        return text.startsWith("/*!", at) || text.startsWith("/*M!", at);
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
