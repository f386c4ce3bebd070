package dev.drydock.core.sql.lex;

import dev.drydock.core.sql.TokenKind;

/// Where a token of code ends. Each scan starts behind the token's first character or at it and looks at a
/// character a bounded number of times.
public final class Scan {
    private Scan() {}

    public static char at(CharSequence text, int index) {
        return index < text.length() ? text.charAt(index) : Chars.NUL;
    }

    public static int word(CharSequence text, int start) {
        int end = start + 1;
        while (end < text.length() && Chars.wordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    public static int blanks(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && Chars.space(text.charAt(end))) {
            end++;
        }
        return end;
    }

    public static int digits(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && Chars.digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// `1_000`, `0x1F`, `1.`, `.5`, `1.e5`, `2e-3`. Two dots after digits are a range, not a fraction.
    public static int number(CharSequence text, int start) {
        char second = Chars.upper(at(text, start + 1));
        if (text.charAt(start) == '0' && (second == 'X' || second == 'O' || second == 'B')) {
            int end = letterDigits(text, start + 2);
            if (end > start + 2) {
                return end;
            }
        }
        int end = grouped(text, start);
        if (at(text, end) == '.' && at(text, end + 1) != '.') {
            end = grouped(text, end + 1);
        }
        return exponent(text, end);
    }

    private static int exponent(CharSequence text, int start) {
        if (Chars.upper(at(text, start)) != 'E') {
            return start;
        }
        char sign = at(text, start + 1);
        int from = sign == '+' || sign == '-' ? start + 2 : start + 1;
        int end = grouped(text, from);
        return end > from ? end : start;
    }

    private static int grouped(CharSequence text, int start) {
        int end = digits(text, start);
        while (end > start && at(text, end) == '_' && Chars.digit(at(text, end + 1))) {
            end = digits(text, end + 1);
        }
        return end;
    }

    private static int letterDigits(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && hexadecimal(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean hexadecimal(char c) {
        char upper = Chars.upper(c);
        return Chars.digit(c) || (upper >= 'A' && upper <= 'F') || c == '_';
    }

    /// The longest run of operator characters before a comment starts. Signs at its end belong to what follows,
    /// unless all of it is signs, or one of `~!@#^&|?%` is in it (scan.l).
    static int operator(CharSequence text, int start, String characters) {
        int end = start;
        boolean keepsSigns = false;
        while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0 && !comment(text, end)) {
            keepsSigns |= "~!@#^&|?%`".indexOf(text.charAt(end)) >= 0;
            end++;
        }
        int bare = end;
        while (!keepsSigns && bare > start && "+-".indexOf(text.charAt(bare - 1)) >= 0) {
            bare--;
        }
        return bare > start ? bare : end;
    }

    static boolean comment(CharSequence text, int at) {
        char c = text.charAt(at);
        char next = at(text, at + 1);
        return (c == '-' && next == '-') || (c == '/' && next == '*');
    }

    /// The closing dollar of `$tag$` inclusive, or `start` when no dollar quote opens there.
    static int dollarTag(CharSequence text, int start) {
        int end = start + 1;
        if (Chars.wordStart(at(text, end))) {
            end++;
            while (Chars.tagPart(at(text, end))) {
                end++;
            }
        }
        return at(text, end) == '$' ? end + 1 : start;
    }

    public static boolean matches(CharSequence text, int at, String piece) {
        if (at + piece.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < piece.length(); i++) {
            if (text.charAt(at + i) != piece.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public static TokenKind punctuation(char c) {
        return "()[]{},.:".indexOf(c) >= 0 ? TokenKind.PUNCTUATION : TokenKind.INVALID;
    }

    /// `:a`, `@b`, `#c`, `$d::e(anything but blanks)`; without a name the marks alone, which are no parameter.
    static int variable(CharSequence text, int start) {
        int end = start + 1;
        boolean named = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (Chars.wordPart(c)) {
                named = true;
                end++;
            } else if (c == ':' && at(text, end + 1) == ':') {
                end += 2;
            } else if (c == '(' && named) {
                return suffix(text, end);
            } else {
                break;
            }
        }
        return end;
    }

    /// Whether the marks from `start` to `end` hold a name.
    static boolean named(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.wordPart(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int suffix(CharSequence text, int open) {
        int end = open + 1;
        while (end < text.length() && !Chars.space(text.charAt(end)) && text.charAt(end) != ')') {
            end++;
        }
        return at(text, end) == ')' ? end + 1 : end;
    }

    /// The end of the line that holds `from`, before its line break.
    public static int lineEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
