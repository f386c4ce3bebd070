package dev.drydock.core.sql.effect;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.lex.Keywords;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Functions of a DBMS that do more than compute, from a resource: a name, or the beginning of names with `*`
/// at its end, then the effect.
public final class KnownFunctions {
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST_PREFIX = 40;

    private final Map<String, Effect> names = new HashMap<>();
    private final Map<String, Effect> prefixes = new HashMap<>();

    private KnownFunctions() {}

    /// @param resource next to `owner`
    public static KnownFunctions read(Class<?> owner, String resource) {
        KnownFunctions known = new KnownFunctions();
        for (String line : Keywords.lines(owner, resource)) {
            String[] fields = line.split(" ", -1);
            boolean prefix = fields[0].endsWith("*");
            String name = prefix ? fields[0].substring(0, fields[0].length() - 1) : fields[0];
            (prefix ? known.prefixes : known.names).put(name, Effect.valueOf(fields[1]));
        }
        return known;
    }

    /// Notes what a call of a function of this name adds, if anything.
    ///
    /// @param name as the server compares it
    public void called(String name, EffectNotes notes) {
        Effect whole = names.get(name);
        if (whole != null) {
            notes.add(whole);
            return;
        }
        for (int length = Math.min(name.length(), LONGEST_PREFIX); length >= SHORTEST_PREFIX; length--) {
            Effect beginning = prefixes.get(name.substring(0, length));
            if (beginning != null) {
                notes.add(beginning);
                return;
            }
        }
    }

    /// The same for a DBMS that compares names of functions without regard to case.
    public void calledInAnyCase(String name, EffectNotes notes) {
        called(name.toLowerCase(Locale.ROOT), notes);
    }
}
