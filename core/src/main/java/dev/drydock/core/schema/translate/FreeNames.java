package dev.drydock.core.schema.translate;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Gives names that nothing else in one name space has, as near to the wanted ones as they can be. One thread.
public final class FreeNames {
    private final Set<String> taken = new HashSet<>();
    private final int longest;

    /// @param longest bytes in UTF-8
    public FreeNames(int longest) {
        this.longest = longest;
    }

    /// @param otherwise tried when the first is taken
    public String take(String wanted, String otherwise) {
        String first = cut(wanted);
        if (taken.add(folded(first))) {
            return first;
        }
        String second = cut(otherwise);
        for (int i = 2; !taken.add(folded(second)); i++) {
            second = cut(otherwise) + "_" + i;
            while (second.getBytes(StandardCharsets.UTF_8).length > longest) {
                String shorter = second.substring(0, second.lastIndexOf('_'));
                second = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1)) + "_" + i;
            }
        }
        return second;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private String cut(String name) {
        String shorter = name;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > longest) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }
}
