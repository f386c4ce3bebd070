package dev.drydock.core.schema.diff.proposal;

import dev.drydock.core.schema.diff.proposal.RenameProposal.Evidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Labels of one enum that may be one: what went and what came between the same neighbours.
final class Labels {
    private static final double LIKE = 0.5;

    private Labels() {}

    static Map<Pair, Map<Evidence, Integer>> of(List<String> was, List<String> is) {
        List<List<String>> gone = gaps(was, is);
        List<List<String>> come = gaps(is, was);
        List<String> kept = was.stream().filter(is::contains).toList();
        Map<Pair, Map<Evidence, Integer>> pairs = new LinkedHashMap<>();
        if (!kept.equals(is.stream().filter(was::contains).toList())) {
            return pairs;
        }
        for (int i = 0; i < gone.size(); i++) {
            List<String> left = gone.get(i);
            List<String> right = come.get(i);
            for (int j = 0; j < left.size(); j++) {
                for (int k = 0; k < right.size(); k++) {
                    boolean place = j == k && left.size() == right.size();
                    Map<Evidence, Integer> points = points(left.get(j), right.get(k), place);
                    if (!points.isEmpty()) {
                        pairs.put(new Pair(left.get(j), right.get(k)), points);
                    }
                }
            }
        }
        return pairs;
    }

    private static Map<Evidence, Integer> points(String left, String right, boolean place) {
        Map<Evidence, Integer> points = new EnumMap<>(Evidence.class);
        if (place) {
            points.put(Evidence.SAME_PLACE, 60);
        }
        double likeness = NameLikeness.of(left, right);
        if (likeness >= LIKE) {
            points.put(Evidence.LIKE_NAME, (int) Math.round(likeness * (place ? 30 : 70)));
        }
        return points;
    }

    /// Labels that the other list has not, before, between and after those it has.
    private static List<List<String>> gaps(List<String> labels, List<String> other) {
        List<List<String>> gaps = new ArrayList<>(List.of(new ArrayList<>()));
        for (String label : labels) {
            if (other.contains(label)) {
                gaps.add(new ArrayList<>());
            } else {
                gaps.getLast().add(label);
            }
        }
        return gaps;
    }

    record Pair(String from, String to) {}
}
