package dev.drydock.core.connect.imports.framework;

import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.file.YamlText;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Files that come down to dotted keys with texts, sorted by key. Keys of more than 300 characters are skipped:
/// nobody has them.
final class KeyedText {
    private static final int CAP_KEYS = 5000;
    private static final int CAP_KEY = 300;
    private static final Pattern TABLE = Pattern.compile("\\[\\s*([A-Za-z0-9_.\"'-]{1,200})\\s*]\\s*(#.*)?");
    private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9_.\"-]{1,200})\\s*=\\s*(.*)");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'\\s*(#.*)?");

    private KeyedText() {}

    /// As `java.util.Properties` reads them; the last of several values of a key counts.
    static Map<String, String> properties(String text) throws NotImportable {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException malformedEscape) {
            throw new NotImportable(Kind.MALFORMED);
        }
        Map<String, String> keys = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.length() <= CAP_KEY) {
                keys.put(key, properties.getProperty(key, ""));
            }
        }
        return capped(keys);
    }

    /// Mappings of the first document; lists have their index as key.
    static Map<String, String> yaml(String text) throws NotImportable {
        Map<String, String> keys = new TreeMap<>();
        flatten("", YamlText.read(text), keys);
        return keys;
    }

    /// Tables with texts, the part of TOML that settings need: other values are skipped, texts over several
    /// lines are told.
    static Map<String, String> toml(String text, BiConsumer<Kind, String> findings) throws NotImportable {
        Map<String, String> keys = new TreeMap<>();
        String table = "";
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            Matcher head = TABLE.matcher(line);
            Matcher pair = PAIR.matcher(line);
            if (head.matches()) {
                table = plain(head.group(1)) + ".";
            } else if (line.startsWith("[")) {
                table = "?.";
                findings.accept(Kind.UNSUPPORTED_FORM, "line " + number);
            } else if (pair.matches()) {
                String value = pair.group(2);
                Optional<String> basic = quoted(value);
                Matcher literal = LITERAL.matcher(value);
                if (value.startsWith("\"\"\"") || value.startsWith("'''")) {
                    findings.accept(Kind.UNSUPPORTED_FORM, "line " + number);
                } else if (basic.isPresent()) {
                    keys.put(table + plain(pair.group(1)), basic.get());
                } else if (literal.matches()) {
                    keys.put(table + plain(pair.group(1)), literal.group(1));
                } else if (value.startsWith("\"") || value.startsWith("'")) {
                    findings.accept(Kind.MALFORMED, "line " + number);
                }
            }
        }
        return capped(keys);
    }

    private static String plain(String key) {
        return key.replace("\"", "").replace("'", "");
    }

    /// What stands in double quotes at the beginning; empty when nothing does, or it does not end.
    static Optional<String> quoted(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; value.startsWith("\"") && i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                return Optional.of(text.toString());
            }
            boolean escape = c == '\\' && i + 1 < value.length();
            text.append(escape ? value.charAt(++i) : c);
        }
        return Optional.empty();
    }

    private static Map<String, String> capped(Map<String, String> keys) throws NotImportable {
        if (keys.size() > CAP_KEYS) {
            throw new NotImportable(Kind.TOO_MANY);
        }
        return keys;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> keys) throws NotImportable {
        if (keys.size() > CAP_KEYS) {
            throw new NotImportable(Kind.TOO_MANY);
        }
        if (prefix.length() > CAP_KEY) {
            return;
        }
        String dot = prefix.isEmpty() ? "" : prefix + ".";
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                flatten(dot + member.getKey(), member.getValue(), keys);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(dot + i, node.get(i), keys);
            }
        } else {
            keys.put(prefix, node.asString(""));
        }
    }
}
