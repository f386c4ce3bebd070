package dev.drydock.core.schema.diff.proposal;

import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Renaming;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.diff.proposal.RenameProposal.Evidence;
import dev.drydock.core.schema.diff.proposal.RenameProposal.Standing;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds renames among what went and came. What is worth a question in one round is taken for granted in the
/// next, so that the keys and sequences of a renamed table are found too. Pure, any thread.
public final class RenameProposals {
    /// Of 100 points.
    public static final int THRESHOLD = 60;

    /// Two pairs with one name in common are equally likely when they are no further apart.
    private static final int CLEAR = 10;

    /// Pairs of one kind and place; beyond that none is compared.
    private static final int MOST_PAIRS = 250_000;

    private static final int ROUNDS = 6;

    private RenameProposals() {}

    /// The proposed ones in an order in which each fits once those before it are taken, then the ambiguous and
    /// the weak ones; within these the best first. Renames that the difference already has are not told again.
    public static List<RenameProposal> of(SchemaDiff diff) {
        List<RenameProposal> proposed = new ArrayList<>();
        List<RenameProposal> rest = new ArrayList<>();
        SchemaDiff now = diff;
        for (int round = 0; round < ROUNDS; round++) {
            rest.clear();
            List<Rename> all = new ArrayList<>(now.renames());
            for (RenameProposal each : round(now)) {
                if (each.standing() != Standing.PROPOSED) {
                    rest.add(each);
                    continue;
                }
                all.add(each.rename());
                if (Renaming.unfit(diff.original(), diff.after(), all).isEmpty()) {
                    proposed.add(each);
                } else {
                    all.removeLast();
                }
            }
            if (all.size() == now.renames().size()) {
                break;
            }
            now = SchemaDiff.between(diff.original(), diff.after(), diff.options(), all);
        }
        return Stream.concat(proposed.stream(), rest.stream()).toList();
    }

    private static List<RenameProposal> round(SchemaDiff diff) {
        Map<Place, List<Element>> gone = new HashMap<>();
        Map<Place, List<Element>> come = new HashMap<>();
        List<RenameProposal> found = new ArrayList<>();
        Map<ElementKey, ElementKey> originals = diff.originals();
        Set<ElementKey> aside = new HashSet<>();
        diff.asides().forEach(each -> aside.add(each.to()));
        for (Difference difference : diff.differences()) {
            switch (difference) {
                case Difference.Removed removed
                when !aside.contains(removed.key()) ->
                    gone.computeIfAbsent(place(removed.key()), any -> new ArrayList<>())
                            .add(removed.element());
                case Difference.Added added ->
                    come.computeIfAbsent(place(added.key()), any -> new ArrayList<>())
                            .add(added.element());
                case Difference.Changed changed -> labels(changed, originals, found);
                default -> {}
            }
        }
        Comparison comparison = new Comparison(diff);
        gone.forEach((place, left) -> {
            List<Element> right = come.getOrDefault(place, List.of());
            if ((long) left.size() * right.size() <= MOST_PAIRS) {
                pairs(comparison, left, right, originals, found);
            }
        });
        return judged(found);
    }

    /// Only what stands in one place can be one: a column of one table, a table of one schema.
    private static Place place(ElementKey key) {
        return new Place(key.kind(), key.schema(), key.parent());
    }

    private static void pairs(
            Comparison comparison,
            List<Element> gone,
            List<Element> come,
            Map<ElementKey, ElementKey> originals,
            List<RenameProposal> found) {
        for (Element left : gone) {
            for (Element right : come) {
                Map<Evidence, Integer> points = new EnumMap<>(Evidence.class);
                points.putAll(comparison.of(left, right));
                if (points.isEmpty()) {
                    continue;
                }
                if (gone.size() == 1 && come.size() == 1) {
                    points.put(Evidence.ONLY_CANDIDATE, 10);
                }
                found.add(proposal(new Rename(originals.getOrDefault(left.key(), left.key()), right.key()), points));
            }
        }
    }

    private static RenameProposal proposal(Rename rename, Map<Evidence, Integer> points) {
        int sum = points.values().stream().mapToInt(Integer::intValue).sum();
        return new RenameProposal(rename, Math.min(100, sum), points.keySet(), Standing.WEAK);
    }

    private static void labels(
            Difference.Changed changed, Map<ElementKey, ElementKey> originals, List<RenameProposal> found) {
        ElementKey now = changed.key();
        ElementKey before = originals.getOrDefault(now, now);
        if (changed.before().body() instanceof TypeBody.EnumType was
                && changed.after().body() instanceof TypeBody.EnumType is) {
            Labels.of(was.labels(), is.labels())
                    .forEach((pair, points) -> found.add(proposal(
                            new Rename(
                                    before.part(ElementKind.ENUM_TYPE, pair.from()),
                                    now.part(ElementKind.ENUM_TYPE, pair.to())),
                            points)));
        }
    }

    private static List<RenameProposal> judged(List<RenameProposal> found) {
        found.sort((one, other) -> Integer.compare(other.score(), one.score()));
        Map<ElementKey, List<RenameProposal>> rivals = new HashMap<>();
        for (RenameProposal each : found) {
            rivals.computeIfAbsent(each.rename().from(), any -> new ArrayList<>())
                    .add(each);
            rivals.computeIfAbsent(each.rename().to(), any -> new ArrayList<>()).add(each);
        }
        return found.stream()
                .map(each -> new RenameProposal(each.rename(), each.score(), each.evidence(), standing(each, rivals)))
                .toList();
    }

    private static Standing standing(RenameProposal each, Map<ElementKey, List<RenameProposal>> rivals) {
        if (each.score() < THRESHOLD) {
            return Standing.WEAK;
        }
        List<RenameProposal> others = Stream.concat(
                        rivals.getOrDefault(each.rename().from(), List.of()).stream(),
                        rivals.getOrDefault(each.rename().to(), List.of()).stream())
                .filter(other -> !other.rename().equals(each.rename()))
                .toList();
        if (others.stream().anyMatch(other -> other.score() > each.score() + CLEAR)) {
            return Standing.WEAK;
        }
        return others.stream().anyMatch(other -> other.score() >= each.score() - CLEAR)
                ? Standing.AMBIGUOUS
                : Standing.PROPOSED;
    }

    private record Place(ElementKind kind, String schema, String parent) {}
}
