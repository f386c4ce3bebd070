package dev.drydock.core.connect.imports.source;

import dev.drydock.core.connect.imports.draft.Entry;
import dev.drydock.core.connect.imports.draft.Entry.Part;
import dev.drydock.core.connect.imports.draft.PreviewDraft;
import dev.drydock.core.connect.imports.draft.Systems;
import dev.drydock.core.connect.imports.file.ImportInput;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import dev.drydock.core.connect.imports.preview.ImportFormat;
import dev.drydock.core.secrets.SecretUse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Option files of the C clients, `my.cnf` (vendor manual 6.2.2.2): groups, quotes, escapes, `#` comments also
/// after a value, `-` and `_` alike. `!include` is refused: it could lead anywhere. A group `clientX` is what
/// `--defaults-group-suffix=X` adds to `client`.
public final class OptionFile implements ImportSource {
    private static final Pattern GROUP = Pattern.compile("\\[([^\\]]*)\\]\\s*(#.*)?");
    private static final String CLIENT = "client";
    private static final Set<String> RUN_CODE = Set.of(
            "pager", "init-command", "init-command-add", "plugin-dir", "default-auth", "tee", "server-public-key-path");
    private static final Set<String> UNSAFE =
            Set.of("local-infile", "load-data-local-dir", "enable-cleartext-plugin", "get-server-public-key");
    private static final Set<String> WITHOUT_USE = Set.of(
            "default-character-set",
            "character-sets-dir",
            "prompt",
            "auto-rehash",
            "no-auto-rehash",
            "skip-auto-rehash",
            "disable-auto-rehash",
            "max-allowed-packet",
            "net-buffer-length",
            "connect-timeout",
            "protocol",
            "socket",
            "compress",
            "reconnect",
            "safe-updates",
            "i-am-a-dummy",
            "show-warnings",
            "line-numbers",
            "table",
            "quick",
            "auto-vertical-output",
            "ssl",
            "ssl-cipher",
            "ssl-capath",
            "ssl-crl",
            "tls-version",
            "bind-address",
            "select-limit",
            "max-join-size",
            "histignore",
            "column-type-info",
            "named-commands",
            "sigint-ignore");

    @Override
    public ImportFormat format() {
        return ImportFormat.OPTION_FILE;
    }

    @Override
    public boolean knows(ImportInput input) {
        return input.isNamed(".my.cnf", "my.cnf", "my.ini", ".mylogin.cnf", "mylogin.cnf")
                || input.anyLine(line ->
                        line.startsWith("[client") && line.stripTrailing().endsWith("]"));
    }

    @Override
    public void read(ImportInput input, PreviewDraft preview) {
        Map<String, Map<String, String>> groups = groups(input, preview);
        Map<String, String> common = new LinkedHashMap<>();
        for (String group : Systems.optionGroups()) {
            common.putAll(groups.getOrDefault(group, Map.of()));
        }
        if (!common.isEmpty()) {
            preview.add(entry("my.cnf", common, input).unnamed());
        }
        groups.forEach((group, own) -> {
            String suffix = group.startsWith(CLIENT) ? group.substring(CLIENT.length()) : "";
            if (!suffix.isEmpty() && !Systems.optionGroups().contains(group)) {
                Map<String, String> both = new LinkedHashMap<>(groups.getOrDefault(CLIENT, Map.of()));
                both.putAll(own);
                preview.add(entry(suffix.replaceFirst("^[_-]", ""), both, input));
            }
        });
        if (common.isEmpty() && groups.isEmpty()) {
            preview.finding(Kind.NO_TARGET, "", "");
        }
    }

    private static Map<String, Map<String, String>> groups(ImportInput input, PreviewDraft preview) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        Map<String, String> group = new LinkedHashMap<>();
        int number = 0;
        for (String raw : input.lines()) {
            number++;
            String line = raw.strip();
            Matcher head = GROUP.matcher(line);
            if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("!")) {
                preview.finding(Kind.NOT_FOLLOWED, "line " + number, line.split("\\s", 2)[0]);
            } else if (head.matches()) {
                group = groups.computeIfAbsent(head.group(1), name -> new LinkedHashMap<>());
            } else if (groups.isEmpty()) {
                preview.finding(Kind.MALFORMED, "", "line " + number);
            } else {
                int equals = line.indexOf('=');
                String key = equals < 0 ? value(line) : line.substring(0, equals);
                group.put(folded(key), equals < 0 ? "" : value(line.substring(equals + 1)));
            }
        }
        return groups;
    }

    private static Entry entry(String name, Map<String, String> options, ImportInput input) {
        Entry entry = new Entry(name).set(Part.SYSTEM, Systems.optionScheme()).within(input.folder());
        if (!options.containsKey("host")) {
            entry.assumeHost();
        }
        options.forEach((key, value) -> option(entry, key, value));
        return entry;
    }

    private static void option(Entry entry, String key, String value) {
        switch (key) {
            case "host" -> entry.set(Part.HOST, value);
            case "port" -> entry.set(Part.PORT, value);
            case "database" -> entry.set(Part.DATABASE, value);
            case "user" -> entry.set(Part.USER, value);
            case "password" -> entry.secret(SecretUse.DATABASE, value);
            case "ssl-mode", "ssl-ca", "ssl-cert", "ssl-key" -> entry.key(key, value);
            case "ssl-verify-server-cert" -> entry.key("ssl-mode", off(value) ? "require" : "verify-identity");
            case "skip-ssl", "disable-ssl" -> entry.key("ssl-mode", "disable");
            default -> {
                if (RUN_CODE.contains(key)) {
                    entry.finding(Kind.RUNS_CODE, key);
                } else if (UNSAFE.contains(key)) {
                    entry.finding(Kind.UNSAFE_KEY, key);
                } else {
                    entry.finding(WITHOUT_USE.contains(key) ? Kind.IGNORED_KEY : Kind.UNKNOWN_KEY, key);
                }
            }
        }
    }

    private static boolean off(String value) {
        return value.equals("0") || value.equalsIgnoreCase("false") || value.equalsIgnoreCase("off");
    }

    private static String folded(String key) {
        String plain = key.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        return plain.startsWith("loose-") ? plain.substring("loose-".length()) : plain;
    }

    /// Without quotes, comment and escapes.
    private static String value(String raw) {
        String text = raw.strip();
        char quote = text.isEmpty() ? ' ' : text.charAt(0);
        boolean quoted = quote == '"' || quote == '\'';
        StringBuilder value = new StringBuilder();
        for (int i = quoted ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted ? c == quote : c == '#') {
                break;
            }
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                value.append(escaped(text.charAt(i)));
            } else {
                value.append(c);
            }
        }
        return quoted ? value.toString() : value.toString().strip();
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'b' -> "\b";
            case 't' -> "\t";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 's' -> " ";
            case '\\', '"', '\'' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }
}
