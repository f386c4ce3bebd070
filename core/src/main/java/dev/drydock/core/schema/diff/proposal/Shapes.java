package dev.drydock.core.schema.diff.proposal;

import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What relations are made of, and how much of it two of them share.
final class Shapes {
    private static final double MOST = 0.6;
    private static final double LIKE_COLUMN = 0.8;

    private Shapes() {}

    /// Types by name, in the order of the columns.
    static Map<String, String> columns(SchemaSnapshot snapshot, ElementKey relation) {
        Map<String, String> types = new LinkedHashMap<>();
        snapshot.parts(relation, ElementKind.COLUMN).values().stream()
                .filter(element -> element.body() instanceof RelationBody.Column)
                .sorted(Comparator.comparingInt(element -> ((RelationBody.Column) element.body()).position()))
                .forEach(element -> types.put(element.key().name(), ((RelationBody.Column) element.body()).type()));
        return types;
    }

    /// A column under a like name counts for most of one.
    static double shared(Map<String, String> one, Map<String, String> other) {
        List<String> left = new ArrayList<>(one.keySet());
        List<String> right = new ArrayList<>(other.keySet());
        double same = left.stream()
                .filter(name -> Objects.equals(one.get(name), other.get(name)))
                .count();
        left.removeIf(other::containsKey);
        right.removeIf(one::containsKey);
        double all = (double) one.size() + right.size();
        for (String name : left) {
            Optional<String> like = right.stream()
                    .filter(candidate -> Objects.equals(one.get(name), other.get(candidate))
                            && NameLikeness.of(name, candidate) >= MOST)
                    .findFirst();
            if (like.isPresent()) {
                right.remove(like.get());
                same += LIKE_COLUMN;
                all--;
            }
        }
        return all == 0 ? 0 : same / all;
    }

    static Set<String> keys(SchemaSnapshot snapshot, ElementKey relation) {
        Set<String> shapes = new HashSet<>();
        for (Element element : snapshot.parts(relation, ElementKind.CONSTRAINT).values()) {
            if (element.body() instanceof PartBody.Constraint body) {
                shapes.add(body.type() + " " + body.columns());
            }
        }
        for (Element element : snapshot.parts(relation, ElementKind.INDEX).values()) {
            if (element.body() instanceof PartBody.Index body) {
                shapes.add(body.method() + body.unique() + body.keys());
            }
        }
        return shapes;
    }

    static double share(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
