package dev.drydock.core.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Filters names as somebody types: case-insensitive, over the whole list at each keystroke, in memory. A
/// filter `a.b` also finds `b` in schemas that `a` finds. Immutable, any thread.
public final class ObjectIndex {
    private final List<Entry> entries;

    /// Results keep the order of `names` inside one rank.
    public ObjectIndex(Collection<ObjectName> names) {
        entries = names.stream().map(Entry::of).toList();
    }

    public int size() {
        return entries.size();
    }

    /// Matches, best rank first: the whole name, its beginning, the beginning of a word in it, the humps of its
    /// words (`cuor` finds `customer_orders` and `CustomerOrders`), anywhere. A blank filter finds everything.
    ///
    /// @param limit how many to give at most
    public List<ObjectName> find(String filter, int limit) {
        Wanted wanted = Wanted.of(filter.strip().toLowerCase(Locale.ROOT));
        List<List<ObjectName>> byRank = new ArrayList<>();
        for (int rank = 0; rank < MatchRank.COUNT; rank++) {
            byRank.add(new ArrayList<>());
        }
        for (Entry entry : entries) {
            int rank = entry.rank(wanted);
            if (rank < MatchRank.COUNT) {
                byRank.get(rank).add(entry.object);
            }
        }
        List<ObjectName> found = new ArrayList<>();
        for (List<ObjectName> rank : byRank) {
            found.addAll(rank.subList(0, Math.min(rank.size(), limit - found.size())));
        }
        return Collections.unmodifiableList(found);
    }

    private record Entry(ObjectName object, MatchRank name, MatchRank schema) {
        static Entry of(ObjectName object) {
            return new Entry(object, MatchRank.of(object.name()), MatchRank.of(object.schema()));
        }

        int rank(Wanted wanted) {
            int best = name.rank(wanted.whole, wanted.wholeLetters);
            if (!wanted.dotted || best == 0 || schema.rank(wanted.schema, wanted.schemaLetters) >= MatchRank.COUNT) {
                return best;
            }
            return Math.min(best, name.rank(wanted.name, wanted.nameLetters));
        }
    }

    /// A filter, cut at its last dot, with the letters of its pieces.
    private record Wanted(
            String whole,
            long wholeLetters,
            boolean dotted,
            String schema,
            long schemaLetters,
            String name,
            long nameLetters) {
        static Wanted of(String whole) {
            int dot = whole.lastIndexOf('.');
            String schema = whole.substring(0, Math.max(dot, 0));
            String name = whole.substring(dot + 1);
            return new Wanted(
                    whole,
                    MatchRank.letters(whole),
                    dot >= 0,
                    schema,
                    MatchRank.letters(schema),
                    name,
                    MatchRank.letters(name));
        }
    }
}
