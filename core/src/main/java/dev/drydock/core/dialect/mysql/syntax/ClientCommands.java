package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.lex.Chars;
import dev.drydock.core.sql.lex.Scan;
import dev.drydock.core.sql.lex.TokenSink.MetaEffect;
import java.util.Locale;
import java.util.Set;

/// Commands of the vendors' command-line client (mysql.cc: `commands`, `add_line`, `com_delimiter`; MySQL
/// manual
/// 6.5.1.2). A word is a command only at the start of a line with no statement open.
final class ClientCommands {
    private static final String DELIMITER = "delimiter";
    private static final int LONGEST_DELIMITER = 15;
    private static final int LONGEST_NAME = 16;

    /// Those that no statement begins with.
    private static final Set<String> NAMES = Set.of(
            DELIMITER,
            "source",
            "system",
            "quit",
            "exit",
            "status",
            "go",
            "ego",
            "edit",
            "clear",
            "connect",
            "nopager",
            "notee",
            "pager",
            "print",
            "prompt",
            "rehash",
            "tee",
            "charset",
            "nowarning",
            "warnings",
            "resetconnection",
            "sandbox");

    /// One letter behind a backslash whose argument is the rest of the line.
    private static final String WHOLE_LINE = ".!uCdPRT";

    private ClientCommands() {}

    /// DELIMITER counts wherever a statement could begin, the others at the start of a line.
    static boolean starts(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST_NAME && Chars.wordPart(text.charAt(end))) {
            end++;
        }
        boolean alone = end == text.length() || Chars.space(text.charAt(end)) || text.charAt(end) == ';';
        String name = text.subSequence(at, end).toString().toLowerCase(Locale.ROOT);
        return alone && NAMES.contains(name) && (name.equals(DELIMITER) || firstOnLine(text, at));
    }

    private static boolean firstOnLine(CharSequence text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Chars.space(text.charAt(before))) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    static MetaEffect effect(char letter) {
        return switch (letter) {
            case 'g', 'G' -> MetaEffect.SENDS;
            case 'c' -> MetaEffect.DISCARDS;
            default -> MetaEffect.INTERRUPTS;
        };
    }

    static int backslashEnd(CharSequence text, int at) {
        char letter = Scan.at(text, at + 1);
        boolean line = letter != Chars.NUL && WHOLE_LINE.indexOf(letter) >= 0;
        return line ? Scan.lineEnd(text, at) : Math.min(at + 2, text.length());
    }

    static boolean setsDelimiter(CharSequence text, int at) {
        return Scan.at(text, at + 1) == 'd';
    }

    /// The delimiter after the command that starts at `at`; the one before when it is another command.
    static String delimiterOf(CharSequence text, int at, String before) {
        boolean sets = DELIMITER.contentEquals(text.subSequence(at, Math.min(at + DELIMITER.length(), text.length()))
                .toString()
                .toLowerCase(Locale.ROOT));
        return sets ? delimiter(text, at + DELIMITER.length(), before) : before;
    }

    /// The first word on the rest of the line, without quotes around it; a backslash is not allowed in it.
    static String delimiter(CharSequence text, int from, String before) {
        int start = from;
        int end = Scan.lineEnd(text, from);
        while (start < end && Chars.space(text.charAt(start))) {
            start++;
        }
        char first = Scan.at(text, start);
        boolean quoted = first == '\'' || first == '"' || first == '`';
        int stop = quoted ? ++start : start;
        while (stop < end && (quoted ? text.charAt(stop) != first : !Chars.space(text.charAt(stop)))) {
            stop++;
        }
        String chosen = text.subSequence(start, Math.min(stop, start + LONGEST_DELIMITER))
                .toString();
        return chosen.isEmpty() || chosen.indexOf('\\') >= 0 ? before : chosen;
    }
}
