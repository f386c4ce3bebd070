package dev.drydock.core.connect.imports.ssh;

import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `Host` blocks of an `ssh_config(5)` text. `Match` blocks are skipped whole, since `Match exec` runs a
/// program; `Include` leads to other files and is not followed. Both are told.
public final class SshConfig {
    private static final int CAP_PATTERNS = 5000;
    private static final int CAP_NAMES = 500;
    private static final int CAP_NAME = 255;
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9]{1,60})(?:\\s*=\\s*|\\s+)(.*)");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int patterns;

    private SshConfig() {}

    /// @param patterns of the names it is for
    /// @param settings first value of each key, keys in lower case
    private record Block(List<String> patterns, Map<String, String> settings) {
        boolean covers(String name) {
            boolean covered = false;
            for (String pattern : patterns) {
                if (pattern.startsWith("!") && matches(pattern.substring(1), name)) {
                    return false;
                }
                covered |= matches(pattern, name);
            }
            return covered;
        }
    }

    /// What was skipped, and why.
    record Refused(Kind kind, String key) {}

    /// @throws NotImportable TOO_MANY
    public static SshConfig read(String text) throws NotImportable {
        SshConfig config = new SshConfig();
        Map<String, String> settings = config.block(List.of("*"));
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            Matcher pair = LINE.matcher(line);
            if (line.isEmpty() || line.startsWith("#") || !pair.matches()) {
                continue;
            }
            String key = pair.group(1).toLowerCase(Locale.ROOT);
            String value = unquoted(pair.group(2).strip());
            switch (key) {
                case "host" -> settings = config.block(words(pair.group(2)));
                case "match" -> {
                    boolean runs = value.toLowerCase(Locale.ROOT).contains("exec");
                    config.refused.add(new Refused(runs ? Kind.RUNS_CODE : Kind.NOT_FOLLOWED, pair.group(1)));
                    // Nobody reads what belongs to it.
                    settings = new LinkedHashMap<>();
                }
                case "include" -> config.refused.add(new Refused(Kind.NOT_FOLLOWED, pair.group(1)));
                default -> settings.putIfAbsent(key, value);
            }
        }
        return config;
    }

    /// The names that stand for one server, without those with wildcards, in their order; at most 500.
    public List<String> names() {
        return blocks.stream()
                .flatMap(block -> block.patterns().stream())
                .filter(pattern -> !pattern.startsWith("!") && pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0)
                .distinct()
                .limit(CAP_NAMES)
                .toList();
    }

    List<Refused> refused() {
        return List.copyOf(refused);
    }

    /// All that holds for a name: of each key the first value, as ssh has it.
    Map<String, String> settings(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        blocks.stream()
                .filter(block -> block.covers(name))
                .forEach(block -> block.settings().forEach(all::putIfAbsent));
        return all;
    }

    private Map<String, String> block(List<String> wanted) throws NotImportable {
        patterns += wanted.size();
        if (patterns > CAP_PATTERNS) {
            throw new NotImportable(Kind.TOO_MANY);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        blocks.add(new Block(wanted, settings));
        return settings;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().replace("\"", "").split("\\s+"))
                .filter(word -> word.length() <= CAP_NAME)
                .toList();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /// `*` and `?` by walking, never by backtracking over more than the last `*`.
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || same(pattern.charAt(p), name.charAt(n)))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
