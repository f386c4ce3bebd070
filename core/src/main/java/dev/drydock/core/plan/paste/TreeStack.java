package dev.drydock.core.plan.paste;

import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.node.PlanValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Builds a tree from opening, closing and values, without recursion; closes what was left open.
final class TreeStack {
    private static final class Frame {
        final String key;
        final boolean group;
        final LinkedHashMap<String, PlanValue> members = new LinkedHashMap<>();
        final List<PlanValue> items = new ArrayList<>();

        Frame(String key, boolean group) {
            this.key = key;
            this.group = group;
        }
    }

    private final Deque<Frame> open = new ArrayDeque<>();
    private Optional<PlanValue> root = Optional.empty();
    private int count;

    void open(String key, boolean group) {
        open.push(new Frame(key, group));
    }

    void close() {
        Frame frame = open.pop();
        put(frame.key, frame.group ? new PlanValue.Group(frame.members) : new PlanValue.Items(frame.items));
    }

    void put(String key, PlanValue value) {
        Frame frame = open.peek();
        count++;
        if (frame == null) {
            root = Optional.of(value);
        } else if (frame.group) {
            frame.members.merge(key, value, TreeStack::both);
        } else {
            frame.items.add(value);
        }
    }

    boolean isTooLarge() {
        return count > PlanLimits.VALUES;
    }

    int depth() {
        return open.size();
    }

    /// The tree, with all that is open closed; empty when there was nothing.
    Optional<PlanValue> finish() {
        while (!open.isEmpty()) {
            close();
        }
        return root;
    }

    /// Old servers told the same list twice, with different members.
    static PlanValue both(PlanValue first, PlanValue second) {
        if (first instanceof PlanValue.Items(List<PlanValue> head)
                && second instanceof PlanValue.Items(List<PlanValue> tail)) {
            List<PlanValue> all = new ArrayList<>(head);
            all.addAll(tail);
            return new PlanValue.Items(all);
        }
        return first instanceof PlanValue.Group ? first : second;
    }
}
