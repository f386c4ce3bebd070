package dev.drydock.app.panel.query.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain text search, up to a limit.
final class Finder {
    static final int ENOUGH = 10_000;

    private Finder() {}

    static List<Mark> find(String text, String wanted, boolean matchCase) {
        List<Mark> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        int flags = matchCase ? Pattern.LITERAL : Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Matcher matcher = Pattern.compile(wanted, flags).matcher(text);
        while (found.size() < ENOUGH && matcher.find()) {
            found.add(new Mark(Mark.Kind.FOUND, matcher.start(), matcher.end()));
        }
        return found;
    }

    /// Index of the first result at or after `caret`, going round; -1 when there is none.
    static int from(List<Mark> found, int caret) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).start() >= caret) {
                return i;
            }
        }
        return found.isEmpty() ? -1 : 0;
    }
}
