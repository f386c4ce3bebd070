package dev.drydock.core.dialect.mysql.schema;

import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How statements write names and strings. Backslashes are doubled, as a session without `NO_BACKSLASH_ESCAPES`
/// reads them.
public final class MysqlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private MysqlText() {}

    public static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    public static String list(Collection<String> names) {
        return names.stream().map(MysqlText::quoted).collect(Collectors.joining(","));
    }

    /// Only where it has to be.
    public static String bare(String name) {
        return PLAIN.matcher(name).matches() ? name : quoted(name);
    }

    public static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''").replace("\0", "\\0") + "'";
    }

    /// Takes the escapes back that some catalog tables put before quotes and backslashes.
    public static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\\' && i + 1 < text.length()) {
                i++;
                char next = text.charAt(i);
                plain.append(
                        switch (next) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            case '0' -> '\0';
                            default -> next;
                        });
            } else {
                plain.append(unit);
            }
        }
        return plain.toString();
    }

    /// With its database, unless it is in the one at hand.
    public static String qualified(ElementKey key) {
        return qualified(key.schema(), key.name());
    }

    /// The relation that a part belongs to.
    public static String owner(ElementKey part) {
        return qualified(part.schema(), part.parent());
    }

    public static String qualified(String schema, String name) {
        return schema.isEmpty() ? quoted(name) : quoted(schema) + "." + quoted(name);
    }

    /// `user@host` as a statement has it: the host begins after the last `@`.
    public static String account(String account) {
        int at = account.lastIndexOf('@');
        return at < 0 ? quoted(account) : quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
    }
}
