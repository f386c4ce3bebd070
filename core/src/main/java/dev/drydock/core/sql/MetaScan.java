package dev.drydock.core.sql;

import dev.drydock.core.sql.LexRules.MetaRules;
import java.util.Locale;

/// One shell command that starts with a backslash: its name and where it ends. It never goes beyond its line.
///
/// @param copies rows follow on the lines after it
record MetaScan(String name, int end, boolean copies) {
    static MetaScan of(CharSequence text, int start, MetaRules rules) {
        int nameEnd = start + 1;
        int lineEnd = Scan.lineEnd(text, start);
        while (nameEnd < lineEnd && !Chars.space(text.charAt(nameEnd)) && text.charAt(nameEnd) != '\\') {
            nameEnd++;
        }
        String name = text.subSequence(start + 1, Math.min(nameEnd, start + 40)).toString();
        boolean toTheEnd = rules.wholeLine().contains(name) || name.startsWith("!");
        int end = toTheEnd
                ? lineEnd
                : argumentsEnd(text, nameEnd, lineEnd, rules.pipes().contains(name));
        boolean copies = rules.copying().contains(name) && fromInput(text, nameEnd, lineEnd);
        return new MetaScan(name, end, copies);
    }

    /// What it does to an open statement.
    TokenSink.MetaEffect effect(MetaRules rules) {
        if (rules.sending().contains(name)) {
            return TokenSink.MetaEffect.SENDS;
        }
        return rules.discarding().contains(name) ? TokenSink.MetaEffect.DISCARDS : TokenSink.MetaEffect.INTERRUPTS;
    }

    /// Up to the next backslash outside quotes; two of them end the command and belong to it.
    private static int argumentsEnd(CharSequence text, int from, int lineEnd, boolean pipes) {
        int at = from;
        while (at < lineEnd) {
            char c = text.charAt(at);
            if (c == '\\') {
                return at + 1 < lineEnd && text.charAt(at + 1) == '\\' ? at + 2 : at;
            }
            if (c == '|' && pipes) {
                return lineEnd;
            }
            at = c == '\'' || c == '"' || c == '`' ? quoteEnd(text, at, lineEnd) : at + 1;
        }
        return lineEnd;
    }

    private static int quoteEnd(CharSequence text, int open, int lineEnd) {
        char quote = text.charAt(open);
        int at = open + 1;
        while (at < lineEnd && text.charAt(at) != quote) {
            at += quote == '\'' && text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, lineEnd);
    }

    /// Whether the line says `from stdin` outside parentheses and quotes.
    private static boolean fromInput(CharSequence text, int from, int lineEnd) {
        String line = text.subSequence(from, lineEnd).toString().toLowerCase(Locale.ROOT);
        int depth = 0;
        boolean afterFrom = false;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int next = at + 1;
            if (Chars.wordStart(c)) {
                next = Scan.word(line, at);
                String word = line.substring(at, next);
                if (depth == 0 && afterFrom && (word.equals("stdin") || word.equals("pstdin"))) {
                    return word.equals("stdin");
                }
                afterFrom = word.equals("from");
            } else if (c == '\'' || c == '"') {
                next = quoteEnd(line, at, line.length());
                afterFrom = false;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            }
            at = next;
        }
        return false;
    }
}
