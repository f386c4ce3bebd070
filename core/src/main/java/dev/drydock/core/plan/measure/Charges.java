package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who pays for whom. A node pays for what runs inside it; a common table expression is paid by its readers, in
/// proportion; an init plan by the first node that needs its value and can have waited for it.
final class Charges {
    private final Shape shape;
    private final WallTimes times;
    private final List<List<Charge>> paid = new ArrayList<>();
    private final double[] outside;
    private final double[] room;
    private final double[] slack;
    private final double[] blocks;

    Charges(Shape shape, WallTimes times) {
        this.shape = shape;
        this.times = times;
        int size = shape.size() + 1;
        outside = new double[size];
        room = new double[size];
        slack = new double[size];
        blocks = new double[size];
        paid.add(List.of());
        for (int id = 1; id < size; id++) {
            paid.add(new ArrayList<>(2));
            room[id] += times.wall(id);
            slack[id] += times.error(id);
            blocks[id] += blocks(id);
            PlanNode node = shape.node(id);
            if (node.kind().runsInParent()) {
                charge(node.parent(), id, 1);
            }
        }
        outside[1] = times.wall(1);
        tables();
        initPlans();
    }

    /// What a node pays.
    List<Charge> paidBy(int id) {
        return paid.get(id);
    }

    /// Wall time of a node that ran inside no other.
    double outside(int id) {
        return outside[id];
    }

    private double blocks(int id) {
        return shape.node(id).buffers().all();
    }

    private void charge(int payer, int child, double part) {
        Charge charge = new Charge(child, times.wall(child) * part, times.error(child) * part, part);
        paid.get(payer).add(charge);
        room[payer] -= charge.ms();
        slack[payer] += charge.errorMs();
        blocks[payer] -= blocks(child) * part;
    }

    private void tables() {
        Map<Integer, List<Integer>> readers = new HashMap<>();
        for (int id = 1; id <= shape.size(); id++) {
            for (int table : shape.node(id).links().reads()) {
                readers.computeIfAbsent(table, _ -> new ArrayList<>()).add(id);
            }
        }
        for (int id = 1; id <= shape.size(); id++) {
            if (shape.node(id).kind() == ChildKind.CTE) {
                table(id, readers.getOrDefault(id, List.of()));
            }
        }
    }

    /// Each reader pays for the rows that it pulls first, and waits for them as long as they take. What rows
    /// are changed after all readers are done is changed after the root.
    private void table(int id, List<Integer> readers) {
        double all = readers.stream().mapToDouble(times::wall).sum();
        double errors = readers.stream().mapToDouble(times::error).sum() + times.error(id);
        double own = times.wall(id);
        boolean after = own > all + errors && (shape.node(id).has(Trait.WRITES) || all == 0);
        double inside = after ? all : own;
        outside[id] = own - inside;
        for (int reader : readers) {
            double part = all > 0 ? times.wall(reader) / all : 1.0 / readers.size();
            charge(reader, id, own > 0 ? part * inside / own : part);
        }
    }

    private void initPlans() {
        Map<Integer, List<Integer>> mentions = new HashMap<>();
        Map<Integer, List<Integer>> evaluated = new HashMap<>();
        List<Integer> plans = new ArrayList<>();
        for (int id = 1; id <= shape.size(); id++) {
            PlanNode node = shape.node(id);
            if (node.kind() == ChildKind.INITPLAN) {
                plans.add(id);
            }
            for (int plan : node.links().mentions()) {
                mentions.computeIfAbsent(plan, _ -> new ArrayList<>()).add(id);
            }
            for (int plan : node.links().evaluates()) {
                evaluated.computeIfAbsent(plan, _ -> new ArrayList<>()).add(id);
            }
        }
        if (plans.isEmpty()) {
            return;
        }
        int[] order = shape.executionOrder();
        for (int plan : plans) {
            List<Integer> candidates = new ArrayList<>(evaluated.getOrDefault(plan, List.of()));
            List<Integer> named = new ArrayList<>(mentions.getOrDefault(plan, List.of()));
            named.sort(Comparator.comparingInt(id -> order[id]));
            for (int id : named) {
                int gather = shape.gather(id);
                if (gather != 0 && gather != shape.gather(plan)) {
                    candidates.add(gather);
                }
            }
            candidates.addAll(named);
            candidates.add(shape.node(plan).parent());
            initPlan(plan, candidates);
        }
    }

    private void initPlan(int plan, List<Integer> candidates) {
        if (shape.loops(plan) == 0) {
            charge(shape.node(plan).parent(), plan, 1);
            return;
        }
        for (int id : candidates) {
            if (!shape.isWithin(id, plan) && holds(id, plan)) {
                charge(id, plan, 1);
                return;
            }
        }
        int parent = shape.node(plan).parent();
        int roomiest = parent;
        for (int id = parent; id <= shape.last(parent); id++) {
            if (!shape.isWithin(id, plan) && shape.loops(id) > 0 && room[id] > room[roomiest]) {
                roomiest = id;
            }
        }
        spread(plan, roomiest);
    }

    /// What no node can hold goes where there is room, and the rest to where it hangs.
    private void spread(int plan, int roomiest) {
        int parent = shape.node(plan).parent();
        double own = times.wall(plan);
        if (holds(roomiest, plan) || own <= 0 || room[roomiest] <= 0) {
            charge(own > 0 && holds(roomiest, plan) ? roomiest : parent, plan, 1);
            return;
        }
        double left = 1;
        for (int id = parent; id <= shape.last(parent) && left > 0; id++) {
            if (!shape.isWithin(id, plan) && room[id] > 0) {
                double part = Math.min(left, room[id] / own);
                charge(id, plan, part);
                left -= part;
            }
        }
        if (left > 0) {
            charge(parent, plan, left);
        }
    }

    private boolean holds(int id, int plan) {
        return room[id] + slack[id] + times.error(plan) >= times.wall(plan)
                && (blocks[id] >= blocks(plan) || blocks(id) == 0);
    }
}
