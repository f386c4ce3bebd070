package dev.drydock.core.plan.diff.align;

/// Expressions of plans without their literals: texts, numbers and parameters are `?`, a list of them is one.
/// Pure, linear, any DBMS: what is between single quotes is a text, what is between other quotes is a name.
public final class Literals {
    private final String text;
    private final boolean bare;
    private final StringBuilder out;
    private int at;

    private Literals(String text, boolean bare) {
        this.text = text;
        this.bare = bare;
        this.out = new StringBuilder(text.length());
    }

    /// All but the literals stays as it stands.
    public static String masked(String text) {
        return new Literals(text, false).run();
    }

    /// Fit for a comparison: no qualifiers of names, no needless quotes, one blank where there are several.
    public static String compared(String text) {
        return new Literals(text, true).run();
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                literal(textEnd(at));
            } else if (c == '"' || c == '`') {
                name(nameEnd(c));
            } else if (c == '$' && at + 1 < text.length() && digit(text.charAt(at + 1))) {
                literal(wordEnd(at + 1));
            } else if (digit(c) || (c == '.' && at + 1 < text.length() && digit(text.charAt(at + 1)))) {
                literal(numberEnd());
            } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
                word();
            } else if (Character.isWhitespace(c) && bare) {
                blank();
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private void literal(int end) {
        int length = out.length();
        int comma = length;
        while (comma > 0 && out.charAt(comma - 1) == ' ') {
            comma--;
        }
        boolean listed = comma > 1 && out.charAt(comma - 1) == ',' && out.charAt(comma - 2) == '?';
        if (listed) {
            out.setLength(comma - 1);
        } else {
            out.append('?');
        }
        at = end;
    }

    private int textEnd(int from) {
        int i = from + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i = backslashEnd(i);
            } else if (c == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                i += 2;
            } else if (c == '\'') {
                return i + 1;
            } else {
                i++;
            }
        }
        return text.length();
    }

    /// Some servers print a backslash as it is, others as two. Where they would end the text at different
    /// places, all that follows counts as text: it may be one.
    private int backslashEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '\\') {
            i++;
        }
        boolean odd = (i - from) % 2 == 1;
        return odd && i < text.length() && text.charAt(i) == '\'' ? text.length() : i;
    }

    private int nameEnd(char quote) {
        int i = at + 1;
        while (i < text.length()) {
            boolean closes = text.charAt(i) == quote;
            if (closes && (i + 1 == text.length() || text.charAt(i + 1) != quote)) {
                return i + 1;
            }
            i += closes ? 2 : 1;
        }
        return text.length();
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < text.length() && (Character.isUnicodeIdentifierPart(text.charAt(i)) || text.charAt(i) == '$')) {
            i++;
        }
        return i;
    }

    private int numberEnd() {
        int i = at;
        while (i < text.length() && (digit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        boolean exponent = i + 1 < text.length()
                && (text.charAt(i) == 'e' || text.charAt(i) == 'E')
                && (digit(text.charAt(i + 1)) || text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+');
        return exponent ? wordEnd(i + 2) : wordEnd(i);
    }

    private void word() {
        int end = wordEnd(at);
        boolean prefix = end - at == 1 && end < text.length() && text.charAt(end) == '\'';
        if (prefix) {
            literal(textEnd(end));
        } else {
            name(end);
        }
    }

    private void name(int end) {
        boolean qualifier = bare && end < text.length() && text.charAt(end) == '.';
        if (qualifier) {
            at = end + 1;
            return;
        }
        String name = text.substring(at, end);
        out.append(bare ? unquoted(name) : name);
        at = end;
    }

    private static String unquoted(String name) {
        char first = name.charAt(0);
        boolean quoted = (first == '"' || first == '`') && name.length() > 2 && name.charAt(name.length() - 1) == first;
        String inside = quoted ? name.substring(1, name.length() - 1) : name;
        return quoted && inside.indexOf(first) >= 0 ? name : inside;
    }

    private void blank() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        at++;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
