package dev.drydock.core.sql.lex;

import dev.drydock.core.text.Resource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The words of one DBMS that mean something, found without regard to ASCII case and without making garbage.
public final class Keywords {
    private static final int SLOTS = 4096;

    private final String[][] slots = new String[SLOTS][];
    private final Set<String> names = new HashSet<>();

    private Keywords(Map<String, Boolean> words) {
        words.forEach((word, maybeName) -> {
            int slot = hash(word, 0, word.length());
            String[] there = slots[slot] == null ? new String[0] : slots[slot];
            String[] longer = Arrays.copyOf(there, there.length + 1);
            longer[there.length] = word;
            slots[slot] = longer;
            if (maybeName) {
                names.add(word);
            }
        });
    }

    /// Of a language whose words are all names.
    public static Keywords none() {
        return new Keywords(Map.of());
    }

    /// Reads a resource next to `owner`: one word per line, then a letter; `U` and `C` are words that may also
    /// name a column. Lines that start with `#` are the header.
    public static Keywords read(Class<?> owner, String resource) {
        Map<String, Boolean> words = new HashMap<>();
        for (String line : lines(owner, resource)) {
            String[] fields = line.split(" ", -1);
            words.put(fields[0], fields.length > 1 && (fields[1].equals("U") || fields[1].equals("C")));
        }
        return new Keywords(words);
    }

    /// The lines of a resource next to `owner`, without its `#` header and empty lines.
    public static List<String> lines(Class<?> owner, String resource) {
        return Resource.text(owner, resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /// The keyword in upper case, or `""` when that piece of text is none.
    public String find(CharSequence text, int start, int end) {
        String[] there = slots[hash(text, start, end)];
        if (there != null) {
            for (String word : there) {
                if (same(word, text, start, end)) {
                    return word;
                }
            }
        }
        return "";
    }

    /// Whether this keyword, in upper case, may name a column.
    public boolean mayBeName(String keyword) {
        return names.contains(keyword);
    }

    /// All keywords, in lower case, sorted.
    public List<String> all() {
        return Arrays.stream(slots)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Chars.upper(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    /// Of the first characters only: no keyword is longer than 20.
    private static int hash(CharSequence text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < Math.min(end, start + 20); i++) {
            hash = hash * 31 + Chars.upper(text.charAt(i));
        }
        return (hash ^ (hash >>> 12)) & (SLOTS - 1);
    }
}
