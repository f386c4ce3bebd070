package dev.drydock.app.panel.plan;

import dev.drydock.app.panel.plan.seen.SeenState;
import dev.drydock.core.plan.history.ShapeHistory;
import dev.drydock.core.plan.history.StatementHistory;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import dev.drydock.core.workspace.plan.ShelvedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A week of plans: one statement that lost its index, one with a pinned plan, one that was never run.
final class SeenScene {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    private SeenScene() {}

    static SeenState statements() {
        return new SeenState(
                List.of(
                        history(
                                1,
                                "select p.name, sum(c.tons) from port p join call c on c.port_id = p.id where c.arrived"
                                        + " >= ? and p.country in (?) group by p.name order by ? desc limit ?",
                                0,
                                shape("1", 1, 4.1, 3.9, 4.4, 4.0),
                                shape("2", 5, 91, 88.4, 97.3)),
                        history(
                                2,
                                "select * from invoice where customer_id = ? and paid is null",
                                11,
                                shape("3", 10, 0.31, 0.29, 0.33)),
                        history(3, "update berth set free = ? where id = ?", 0, shape("4", 20, -1))),
                1,
                Optional.empty());
    }

    private static StatementHistory history(long id, String sql, long pinned, ShapeHistory... shapes) {
        return new StatementHistory(new ShelvedStatement(id, "p", "f" + id, sql, pinned, MONDAY), List.of(shapes));
    }

    private static ShapeHistory shape(String shape, long first, double... millis) {
        List<ShelvedPlan> plans = new ArrayList<>();
        for (double each : millis) {
            long id = first + plans.size();
            OptionalDouble time = each < 0 ? OptionalDouble.empty() : OptionalDouble.of(each);
            OptionalDouble blocks = each < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.rint(each * 40));
            plans.add(new ShelvedPlan(
                    id,
                    1,
                    shape,
                    MONDAY.plus(Duration.ofHours(7 * id)),
                    9,
                    new ShelvedPlan.Figures(time, OptionalDouble.of(120 + 400 * Math.max(0, each)), time, blocks),
                    id != 1));
        }
        return new ShapeHistory(shape, plans);
    }
}
