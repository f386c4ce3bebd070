package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `KEY=value` lines as the dotenv libraries agree on: `export` before the key, single quotes literal,
/// double quotes with escapes, both over several lines, `#` comments. Nothing is expanded. The last of several
/// values of one key counts.
final class DotEnvText {
    private static final int CAP = 2000;
    private static final Pattern KEY = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]{0,100})\\s*[=:]");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#");

    private final String text;
    private final BiConsumer<Kind, String> findings;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private int at;
    private int line = 1;

    private DotEnvText(String text, BiConsumer<Kind, String> findings) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.findings = findings;
    }

    /// @param findings told of a line that is not understood
    static Map<String, Variable> read(String text, BiConsumer<Kind, String> findings) {
        DotEnvText reader = new DotEnvText(text, findings);
        while (reader.at < reader.text.length()) {
            reader.next();
        }
        return reader.variables;
    }

    private void next() {
        String rest = text.substring(at, end(at));
        Matcher key = KEY.matcher(rest);
        if (rest.isBlank() || rest.stripLeading().startsWith("#")) {
            skip();
        } else if (!key.lookingAt() || (rest.charAt(key.end() - 1) == ':' && !rest.startsWith(" ", key.end()))) {
            findings.accept(Kind.MALFORMED, "line " + line);
            skip();
        } else if (variables.size() >= CAP) {
            findings.accept(Kind.TOO_MANY, "line " + line);
            at = text.length();
        } else {
            at += key.end();
            variables.put(key.group(1), value());
        }
    }

    private Variable value() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        char quote = at < text.length() ? text.charAt(at) : '\n';
        int close = quote == '\'' || quote == '"' ? closing(quote) : -1;
        if (close < 0 && (quote == '\'' || quote == '"')) {
            findings.accept(Kind.MALFORMED, "line " + line);
            skip();
            return new Variable("", true);
        }
        if (close > 0) {
            String inside = text.substring(at + 1, close);
            line += (int) inside.chars().filter(c -> c == '\n').count();
            at = close;
            skip();
            return quote == '\'' ? new Variable(inside, true) : new Variable(unescaped(inside), false);
        }
        String raw = text.substring(at, end(at));
        Matcher comment = COMMENT.matcher(raw);
        skip();
        return new Variable((comment.find() ? raw.substring(0, comment.start()) : raw).strip(), false);
    }

    /// Where the quoted text ends; -1 when it never does.
    private int closing(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                return i;
            }
        }
        return -1;
    }

    private int end(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void skip() {
        at = end(at) + 1;
        line++;
    }

    private static String unescaped(String inside) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '\\' && i + 1 < inside.length()) {
                i++;
                switch (inside.charAt(i)) {
                    case 'n' -> plain.append('\n');
                    case 'r' -> plain.append('\r');
                    case 't' -> plain.append('\t');
                    case '"', '\\', '$' -> plain.append(inside.charAt(i));
                    default -> plain.append(c).append(inside.charAt(i));
                }
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
