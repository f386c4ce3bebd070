package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.lex.LexRules.MetaRules;
import java.util.Locale;

/// One shell command that starts with a backslash: its name and where it ends. It never goes beyond its line.
///
/// @param copies rows follow on the lines after it
record MetaScan(String name, int end, boolean copies) {
    static MetaScan of(CharSequence text, int start, MetaRules rules) {
        int nameEnd = start + 1;
        while (!lineEnds(text, nameEnd) && !Chars.space(text.charAt(nameEnd)) && text.charAt(nameEnd) != '\\') {
            nameEnd++;
        }
        String name = text.subSequence(start + 1, Math.min(nameEnd, start + 40)).toString();
        boolean toTheEnd = rules.wholeLine().contains(name) || name.startsWith("!");
        int end = toTheEnd
                ? Scan.lineEnd(text, nameEnd)
                : argumentsEnd(text, nameEnd, rules.pipes().contains(name));
        boolean copies = rules.copying().contains(name) && fromInput(text, nameEnd, end);
        return new MetaScan(name, end, copies);
    }

    private static boolean lineEnds(CharSequence text, int at) {
        return at >= text.length() || text.charAt(at) == '\n';
    }

    /// What it does to an open statement.
    TokenSink.MetaEffect effect(MetaRules rules) {
        if (rules.sending().contains(name)) {
            return TokenSink.MetaEffect.SENDS;
        }
        return rules.discarding().contains(name) ? TokenSink.MetaEffect.DISCARDS : TokenSink.MetaEffect.INTERRUPTS;
    }

    /// Up to the next backslash outside quotes; two of them end the command and belong to it.
    private static int argumentsEnd(CharSequence text, int from, boolean pipes) {
        int at = from;
        while (!lineEnds(text, at)) {
            char c = text.charAt(at);
            if (c == '\\') {
                return Scan.at(text, at + 1) == '\\' ? at + 2 : at;
            }
            if (c == '|' && pipes) {
                return Scan.lineEnd(text, at);
            }
            at = c == '\'' || c == '"' || c == '`' ? quoteEnd(text, at) : at + 1;
        }
        return at > from && text.charAt(at - 1) == '\r' ? at - 1 : at;
    }

    /// Behind the closing quote, or the end of the line. A backslash escapes in single quotes.
    private static int quoteEnd(CharSequence text, int open) {
        char quote = text.charAt(open);
        int at = open + 1;
        while (!lineEnds(text, at) && text.charAt(at) != quote) {
            boolean escapes = quote == '\'' && text.charAt(at) == '\\' && !lineEnds(text, at + 1);
            at += escapes ? 2 : 1;
        }
        return lineEnds(text, at) ? at : at + 1;
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
                next = quoteEnd(line, at);
                afterFrom = false;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            }
            at = next;
        }
        return false;
    }
}
