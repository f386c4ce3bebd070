package dev.drydock.core.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.plan.node.ChildKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Random edits of random plans are what the difference tells, and nothing else. The number of cases comes from
/// the system property `drydock.diff.tries`.
class PlanDiffLawsTest {
    private static final int TRIES = Integer.getInteger("drydock.diff.tries", 300);
    private static final List<String> JOINS = List.of("Hash Join", "Nested Loop", "Merge Join");

    /// A plan, what an edit script made of it, and what the script did.
    private static final class Edited {
        final Random random;
        final SketchedPlan before;
        final SketchedPlan after;
        final List<String> done = new ArrayList<>();
        private final Set<SketchedPlan> touched = Collections.newSetFromMap(new IdentityHashMap<>());
        private int tables;
        private int names;

        Edited(long seed) {
            random = new Random(seed);
            before = plan(2 + random.nextInt(14));
            after = before.copy();
            int edits = random.nextInt(5);
            for (int i = 0; i < edits; i++) {
                edit();
            }
            noise();
            Collections.sort(done);
        }

        private SketchedPlan plan(int leaves) {
            SketchedPlan plan = leaves == 1 ? leaf() : branch(leaves);
            while (random.nextInt(3) == 0) {
                plan = SketchedPlan.pipe(random.nextBoolean() ? "Sort" : "Aggregate", key(), plan);
            }
            return plan;
        }

        private SketchedPlan leaf() {
            String table = "t" + tables++;
            SketchedPlan leaf =
                    random.nextBoolean() ? SketchedPlan.scan(table) : SketchedPlan.index(table, table + "_ix");
            if (random.nextInt(4) == 0) {
                leaf.relation = "shared";
            }
            return leaf;
        }

        private SketchedPlan branch(int leaves) {
            if (leaves > 2 && random.nextInt(4) == 0) {
                List<SketchedPlan> members = new ArrayList<>();
                for (int left = leaves; left > 0; ) {
                    int some = Math.min(left, 1 + random.nextInt(2));
                    members.add(plan(some));
                    left -= some;
                }
                return SketchedPlan.append(members);
            }
            int first = 1 + random.nextInt(leaves - 1);
            String type = JOINS.get(random.nextInt(3));
            SketchedPlan inner = plan(leaves - first);
            if (type.equals("Hash Join")) {
                inner = SketchedPlan.pipe("Hash", "", inner);
            }
            return SketchedPlan.join(type, plan(first), inner);
        }

        private String key() {
            return "k" + names++;
        }

        private SketchedPlan some(Predicate<SketchedPlan> fit) {
            List<SketchedPlan> fitting = after.all().stream()
                    .filter(node -> fit.test(node) && isFree(node))
                    .toList();
            return fitting.isEmpty() ? new SketchedPlan("") : fitting.get(random.nextInt(fitting.size()));
        }

        /// Edits next to each other would be told as one.
        private boolean isFree(SketchedPlan node) {
            return !touched.contains(node)
                    && node.children.stream().noneMatch(touched::contains)
                    && after.all().stream()
                            .filter(other -> other.children.contains(node))
                            .noneMatch(other -> touched.contains(other)
                                    || other.children.stream().anyMatch(touched::contains));
        }

        private static boolean joins(SketchedPlan node) {
            return !node.joinType.isEmpty();
        }

        private static boolean pipes(SketchedPlan node) {
            return node.children.size() == 1 && node.relation.isEmpty() && !node.type.equals("Append");
        }

        private void edit() {
            switch (random.nextInt(11)) {
                case 0 -> change(some(Edited::joins), "Operator", join -> join.type = otherJoin(join.type));
                case 1 -> change(some(Edited::joins), "JoinType", join -> join.joinType = "Left");
                case 2 ->
                    change(some(node -> !node.relation.isEmpty()), "Index", leaf -> {
                        leaf.type = "Index Scan";
                        leaf.index = "other_ix" + names++;
                    });
                case 3 -> change(some(node -> true), "Added", this::wrap);
                case 4 -> change(some(node -> pipes(node) && node != after), "Removed", this::unwrap);
                case 5 -> reorder();
                case 6 ->
                    change(some(node -> node.type.equals("Append")), "Added", append -> {
                        SketchedPlan member = SketchedPlan.scan("new" + names++);
                        member.kind = ChildKind.MEMBER;
                        append.children.add(random.nextInt(append.children.size() + 1), member);
                        touched.add(member);
                    });
                case 7 ->
                    change(
                            some(node -> node.type.equals("Append")
                                    && node.children.size() > 2
                                    && node.all().stream().noneMatch(touched::contains)),
                            "Removed",
                            append -> append.children.remove(random.nextInt(append.children.size())));
                case 8 -> rotate();
                case 9 -> move();
                default -> change(some(node -> true), "ESTIMATE", node -> node.rows *= 100);
            }
        }

        private static String otherJoin(String type) {
            return JOINS.get((JOINS.indexOf(type) + 1) % 3);
        }

        private interface Deed {
            void on(SketchedPlan node);
        }

        private void change(SketchedPlan node, String kind, Deed deed) {
            if (!node.type.isEmpty()) {
                deed.on(node);
                touched.add(node);
                done.add(kind);
            }
        }

        private void wrap(SketchedPlan node) {
            SketchedPlan inside = new SketchedPlan(node.type);
            become(inside, node);
            become(node, SketchedPlan.pipe("Materialize", key(), inside));
            node.kind = inside.kind;
            inside.kind = ChildKind.OUTER;
            touched.add(inside);
        }

        private void unwrap(SketchedPlan node) {
            ChildKind kind = node.kind;
            SketchedPlan input = node.children.getFirst();
            become(node, input);
            node.kind = kind;
        }

        private static void become(SketchedPlan node, SketchedPlan other) {
            node.type = other.type;
            node.kind = other.kind;
            node.relation = other.relation;
            node.alias = other.alias;
            node.index = other.index;
            node.joinType = other.joinType;
            node.key = other.key;
            node.rows = other.rows;
            List<SketchedPlan> children = List.copyOf(other.children);
            node.children.clear();
            node.children.addAll(children);
        }

        /// Once: orders of joins that hang together are told as one.
        private void reorder() {
            SketchedPlan join = done.contains("JoinOrder") ? new SketchedPlan("") : some(Edited::joins);
            change(join, "JoinOrder", node -> {
                SketchedPlan outer = node.children.getFirst();
                SketchedPlan inner = node.children.getLast();
                node.children.clear();
                node.children.add(inner);
                node.children.add(outer);
                inner.kind = ChildKind.OUTER;
                outer.kind = ChildKind.INNER;
            });
        }

        private void rotate() {
            SketchedPlan join = done.contains("JoinOrder")
                    ? new SketchedPlan("")
                    : some(node -> joins(node)
                            && joins(node.children.getFirst())
                            && !touched.contains(node.children.getFirst()));
            change(join, "JoinOrder", node -> {
                SketchedPlan below = node.children.getFirst();
                SketchedPlan inner = node.children.removeLast();
                node.children.add(below.children.removeLast());
                below.children.add(inner);
                touched.add(below);
            });
        }

        /// A member of one union becomes one of another.
        private void move() {
            List<SketchedPlan> unions = after.all().stream()
                    .filter(node -> node.type.equals("Append") && !touched.contains(node))
                    .toList();
            SketchedPlan from = some(node -> unions.contains(node) && node.children.size() > 2);
            if (from.type.isEmpty() || unions.size() < 2) {
                return;
            }
            SketchedPlan member = from.children.get(random.nextInt(from.children.size()));
            List<SketchedPlan> others = unions.stream()
                    .filter(node -> node != from && !member.all().contains(node) && isFree(node))
                    .toList();
            if (!others.isEmpty() && member.all().stream().noneMatch(touched::contains)) {
                from.children.remove(member);
                others.get(random.nextInt(others.size())).children.add(member);
                touched.addAll(member.all());
                touched.add(from);
                done.add("Moved");
            }
        }

        private void noise() {
            for (SketchedPlan node : after.all()) {
                node.millis *= 1 + random.nextDouble() / 10;
                node.rows *= 1 + random.nextDouble();
            }
        }

        List<String> told() {
            return PlanDiffTest.kinds(PlanDiff.of(before.measured(), after.measured())).stream()
                    .sorted()
                    .toList();
        }
    }

    @Property(tries = 300)
    void aPlanDoesNotDifferFromItself(@ForAll long seed) {
        Edited edited = new Edited(seed);
        assertThat(PlanDiff.of(edited.after.measured(), edited.after.copy().measured())
                        .none())
                .isTrue();
    }

    @Property(tries = 20)
    void whatIsToldIsWhatWasDone(@ForAll long seed) {
        Random seeds = new Random(seed);
        for (int i = 0; i < TRIES / 20; i++) {
            long one = seeds.nextLong();
            Edited edited = new Edited(one);
            assertThat(edited.told()).as("seed %s", one).isEqualTo(edited.done);
        }
    }

    @Property(tries = 300)
    void theOtherDirectionTellsTheSame(@ForAll long seed) {
        Edited edited = new Edited(seed);
        List<String> there = edited.told();
        List<String> back = PlanDiffTest.kinds(PlanDiff.of(edited.after.measured(), edited.before.measured())).stream()
                .map(kind -> kind.equals("Added") ? "Removed" : kind.equals("Removed") ? "Added" : kind)
                .sorted()
                .toList();
        assertThat(back).isEqualTo(there);
    }

    @Property(tries = 300)
    void namesDoNotMatter(@ForAll long seed) {
        Edited edited = new Edited(seed);
        PlanDiff named = PlanDiff.of(edited.before.measured(), edited.after.measured());
        PlanDiff renamed = PlanDiff.of(
                edited.before.measured(name -> "n" + name.hashCode()),
                edited.after.measured(name -> "n" + name.hashCode()));
        assertThat(PlanDiffTest.kinds(renamed)).isEqualTo(PlanDiffTest.kinds(named));
        assertThat(renamed.rows()).isEqualTo(named.rows());
    }

    @Property(tries = 300)
    void everyNodeStandsInARowOnce(@ForAll long seed) {
        Edited edited = new Edited(seed);
        PlanDiff diff = PlanDiff.of(edited.before.measured(), edited.after.measured());
        for (boolean after : List.of(false, true)) {
            List<Integer> ids = diff.rows().stream()
                    .map(row -> after ? row.after() : row.before())
                    .filter(id -> id != 0)
                    .toList();
            assertThat(ids).isSorted().hasSameSizeAs(new HashSet<>(ids));
            assertThat(ids)
                    .hasSize((after ? diff.after() : diff.before()).nodes().size());
        }
    }
}
